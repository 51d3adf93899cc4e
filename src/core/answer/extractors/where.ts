import type { Mention } from '../../mentions/types.ts';
import type { Modality, Span } from '../../types.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { type AskedEvent, describe } from '../when/askedEvent.ts';
import { clauseOf } from '../when/bindDate.ts';
import { type Anchor, findAnchors } from '../when/findAnchors.ts';
import { identify } from '../when/identify.ts';
import { mainVerb } from '../when/mainVerb.ts';
import { isVerb } from '../when/ofOtherVerb.ts';
import { toldAs } from '../when/toldAs.ts';
import { proven } from './make.ts';

const WHERE =
  /^(?:and |but |so )?(?:(?:from|in|at|near|on) )?(?:where|(?:which|what) (?:city|town|country|village|place|port|state))(?: exactly)? (?=(did|was|were|is|are|has|have|will)\b)/iu;
const AT = /\b(?:in|at|near|on|over|off|outside|inside|above|into|to)(?: the)?(?: \p{Ll}+ of(?: the)?)? $/iu;
const FROM = /\bfrom(?: the)?(?: \p{Ll}+ of(?: the)?)? $/iu;
const LEAVES = /^(?:launch|lift|take|blast|start|depart|set|sail|fly)/iu;

interface Placing {
  readonly evidence: Evidence;
  readonly place: Mention;
  readonly score: number;
  readonly modality: Modality;
  /** Sentences between the event and its place. */
  readonly told: 0 | 1;
}

/** "Where did the kite come down?": the place behind the verb that tells the asked event of the asked names. */
export const where: Extractor = {
  name: 'where',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || question.type !== 'place' || question.negated) return [];
    if (context.names.length === 0 || context.names.some((name) => !name.known)) return [];
    const event = askedEvent(context);
    if (!event) return [];
    const found = context.evidence.flatMap((evidence) =>
      findAnchors(evidence, event).flatMap((anchor) => placingOf(evidence, anchor, event, context)),
    );
    for (const { place, score, evidence } of found)
      context.log(`where: ${place.text} ${score.toFixed(2)}, ${evidence.article.id}#${evidence.sentence}`);
    const best = found.toSorted((a, b) => b.score - a.score)[0];
    // Two places of one event prove neither.
    if (!best || best.score < 0.6 || found.some(({ place }) => place.text !== best.place.text)) return [];
    const { evidence, place, modality, score, told } = best;
    const span = { start: place.start, end: place.end };
    const sentences = [evidence.sentence, evidence.sentence + told] as const;
    return [proven('where', evidence, { text: place.text, span, type: 'place', modality }, score, { sentences })];
  },
};

function askedEvent(context: Context): AskedEvent | null {
  const { question, names } = context;
  const opening = WHERE.exec(question.text);
  const auxiliary = opening?.[1]?.toLowerCase();
  if (!opening || auxiliary === undefined) return null;
  const offset = opening[0].length;
  const terms = question.terms.filter((term) => !names.some((name) => name.start < term.end && term.start < name.end));
  const verb = mainVerb({ ...question, terms }, offset);
  if (!verb) return null;
  const planned = auxiliary === 'will' || /\b(?:to be|supposed to|due to|going to)\b/iu.test(question.text);
  return describe(context, { start: offset + auxiliary.length, end: question.text.length }, verb, {
    mode: planned ? 'plan' : /^(?:is|are)$/.test(auxiliary) ? 'any' : 'past',
    ahead: auxiliary === 'will',
    active: /^(?:did|will)$/.test(auxiliary),
    limit: null,
    unit: null,
  });
}

function placingOf(evidence: Evidence, anchor: Anchor, event: AskedEvent, context: Context): Placing[] {
  // A time or a meeting of nouns ("the talks") leans on rules of dates.
  if (anchor.nominal || anchor.state || anchor.follows || event.times.length > 0) return [];
  const clause = clauseOf(evidence, anchor, event);
  if (!clause) return [];
  const own = placeBehind(evidence, anchor, clause, context);
  const place = own ?? placeOfTalks(evidence);
  if (!place) return [];
  const factor = identify(evidence, anchor, clause, event, context);
  if (typeof factor === 'string') return [];
  const modality = toldAs(evidence, anchor, place);
  const happened = modality === 'happened' || modality === 'reported';
  if (event.mode === 'plan' ? modality !== 'planned' : !happened && (event.mode === 'past' || modality !== 'planned'))
    return [];
  if (!own && !happened) return [];
  return [{ evidence, place, told: own ? 0 : 1, score: 0.9 * (anchor.strength === 1 ? 1 : 0.8) * factor, modality }];
}

/** The first place behind the verb in its clause, led by a preposition, with no other verb between. */
function placeBehind(evidence: Evidence, anchor: Anchor, clause: Span, context: Context): Mention | null {
  const { tokens, mentions } = evidence.facts.sentence(evidence.sentence);
  const { text } = evidence.article;
  const asked = context.question.text;
  const from = /\bfrom\b/iu.test(asked) || LEAVES.test(text.slice(anchor.start, anchor.end));
  const place = mentions.find((each) => {
    if (each.kind !== 'place' || each.start < anchor.end || each.end > clause.end || each.use === 'demonym')
      return false;
    const led = text.slice(anchor.end, each.start);
    return AT.test(led) || (from && FROM.test(led));
  });
  if (!place || place.start - anchor.end > 60) return null;
  if (tokens.some((token) => token.start >= anchor.end && token.end <= place.start && isVerb(token))) return null;
  return context.names.some((name) => asked.includes(place.text) || name.text === place.text) ? null : place;
}

/** "Ahn and Berg agreed on a ferry. At their talks in Oslo, the two …": the sentence behind says where they did. */
function placeOfTalks({ article, facts, sentence }: Evidence): Mention | null {
  const next = article.sentences[sentence + 1];
  const opening =
    /^(?:At|During|In) (?:their|the two leaders['’]) (?:\p{Ll}+ ){0,2}?(?:talks|meeting|summit|encounter) (?:in|at) (?:the )?/u.exec(
      next?.text ?? '',
    );
  if (!next || !opening || /\b(?:will|would|planned|scheduled|due)\b/u.test(next.text)) return null;
  const at = next.start + opening[0].length;
  return facts.sentence(sentence + 1).mentions.find(({ kind, start }) => kind === 'place' && start === at) ?? null;
}
