import type { Mention, MentionKind } from '../../mentions/types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, NameConstraint } from '../types.ts';
import type { Rings } from './rings.ts';
import { factsWithin } from './spanWords.ts';

/** How closely a name of the question is bound to a figure: 1 in its own words … 0.1 another name stands there. */
export function nameFit(
  name: NameConstraint,
  rings: Rings,
  figure: Mention,
  evidence: Evidence,
  context: Context,
): number {
  const kinds = evidence.facts.mentions.filter((mention) => holds(mention, name)).map((mention) => mention.kind);
  const foreign = (mentions: readonly Mention[]): Mention[] =>
    mentions.filter((mention) => isOwnerKind(mention) && !isAsked(mention, context) && mayRival(mention, kinds));
  if (holdsName(rings.own, name) && isJoint(name, rings, evidence, context)) return 0.5;
  if (holdsName(rings.own, name)) return trails(name, rings, figure, evidence, foreign(rings.own.mentions)) ? 0.3 : 1;
  const others = foreign(rings.own.mentions);
  if (rings.shared.some((part) => holdsName(part, name))) return others.length > 0 ? 0.3 : 0.9;
  if (holdsName(rings.sentence, name)) return others.length > 0 ? 0.2 : 0.5;
  // The name is carried over: another owner in the sentence would take the figure, but not from where it took place
  // ("signed in Dubai"), unless another place stands there.
  const rivals = foreign(rings.sentence.mentions);
  const factor =
    rivals.length > 0 && !(isWhere(name, context) && rivals.every((rival) => !standsIn(rival, evidence))) ? 0.5 : 1;
  if (rings.near.some((part) => holdsName(part, name))) return 0.85 * factor;
  if (rings.far.some((part) => holdsName(part, name))) return 0.75 * factor;
  return (rings.around.some((part) => holdsName(part, name)) ? 0.45 : 0.2) * factor;
}

/**
 * "Peru grew 92 per cent, followed by Chile": the name stands behind the figure of another, with a comma or a word of
 * rank between them.
 */
function trails(
  name: NameConstraint,
  rings: Rings,
  figure: Mention,
  evidence: Evidence,
  foreign: readonly Mention[],
): boolean {
  const owner = foreign.findLast((mention) => mention.end <= figure.start);
  if (!owner) return false;
  const { text } = evidence.article;
  const start = rings.own.tokens[0]?.start ?? figure.start;
  if (holdsName(factsWithin(rings.own, { start, end: figure.start }), name)) return false;
  const between = text.slice(figure.end, Math.max(figure.end, rings.own.tokens.at(-1)?.end ?? figure.end));
  return /,|;|\b(?:followed|ahead|behind|before|against|than|while|whereas)\b/u.test(between);
}

/** "1,240 volunteers in Chad and Niger", "Chad and Niger pay 8 billion": the figure is of both together. */
function isJoint(name: NameConstraint, rings: Rings, evidence: Evidence, context: Context): boolean {
  const { text } = evidence.article;
  const { mentions } = rings.own;
  return mentions.some((mention, i) => {
    if (!isOwnerKind(mention) || !holds(mention, name)) return false;
    return [mentions[i - 1], mentions[i + 1]].some((other) => {
      if (!other || other.kind !== mention.kind || isAsked(other, context)) return false;
      const between = text.slice(Math.min(other.end, mention.end), Math.max(other.start, mention.start));
      return /^(?:,? (?:and|or|as well as|&)|,) (?:the |in |of )?$/u.test(between);
    });
  });
}

function holds(mention: Mention, name: NameConstraint): boolean {
  const words = mention.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return name.forms.some((form) => form.length > 0 && form.every((word) => words.includes(word)));
}

const IN = /\b(?:in|at|near) (?:the )?$/iu;

/** "How many signed it in Dubai?": the name tells where; a sum or share in a place is of the place. */
const isWhere = (name: NameConstraint, { question }: Context): boolean =>
  name.place !== null && /\bhow many\b/iu.test(question.text) && IN.test(question.text.slice(0, name.start));

const standsIn = (mention: Mention, { article }: Evidence): boolean =>
  mention.kind === 'place' && IN.test(article.text.slice(Math.max(0, mention.start - 12), mention.start));

/** A payer is no rival of the bridge that is paid for: only things of a like kind take a figure from one another. */
function mayRival(mention: Mention, kinds: readonly MentionKind[]): boolean {
  return kinds.length === 0 || kinds.some((kind) => isActor(kind) === isActor(mention.kind));
}

function isActor(kind: MentionKind): boolean {
  return kind === 'organization' || kind === 'place' || kind === 'person';
}

function isOwnerKind(mention: Mention): boolean {
  return (
    mention.kind === 'organization' ||
    mention.kind === 'place' ||
    mention.kind === 'product' ||
    mention.kind === 'person'
  );
}

function isAsked(mention: Mention, context: Context): boolean {
  return context.names.some((name) => holds(mention, name));
}
