import { factsWithin, type SentenceFacts } from '../../facts.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Token } from '../../text/types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, NameConstraint, Verifier } from '../types.ts';

/**
 * "How much of its barley does Lind grow in Toft?" is not answered by "Holm grows 40% of its barley in Toft", nor "When
 * was Lind put on the list?" by "In May the office put Holm on the list": another of the same kind plays the asked part.
 */
export const otherDoerVerifier: Verifier = {
  name: 'other doer',
  ofProven: true,
  verify({ evidence, span, values }, context) {
    const asked = askedPart(context);
    if (!asked || !span || values.length > 1 || context.large) return null;
    const here = evidence.facts.sentence(evidence.sentence);
    const verbs = here.tokens.filter((token) => verbLemma(token.norm) === context.question.predicate);
    const last = verbs.at(-1);
    // "Ferrox found ore of Lind's in the hold" tells of no find by Lind; who met whom is told either way.
    const turned = last !== undefined && asked.does && !MUTUAL.test(context.question.predicate ?? '');
    const until = turned ? last.start : Number.POSITIVE_INFINITY;
    if (holdsName({ ...factsWithin(here, { start: 0, end: until }) }, asked.name)) return null;
    if (verbs.length === 0) return tellsNeither(evidence, asked, context);
    const words = new Set(asked.name.forms.flat());
    const others = verbs.map((verb) => playerOf(verb, asked, evidence, here));
    // "Holm" for Holm Airways: the same under a shorter name.
    if (others.some((other) => other !== null && tokenize(other).some(({ norm }) => words.has(norm)))) return null;
    const [other] = others;
    return other !== undefined && other !== null && !others.includes(null)
      ? { reason: 'unsupported', why: `the sentence tells it of ${other}, not of ${asked.name.text}` }
      : null;
  },
};

/** "Whom did Lind meet in Toft?" – "In Toft President Holm wants to sell the mill": neither Lind nor a meeting is told. */
function tellsNeither(
  { facts, sentence }: Evidence,
  { kind, does }: Part,
  { question, predicate }: Context,
): { reason: 'unsupported'; why: string } | null {
  if (!does || kind === 'product' || question.type !== 'person' || !/^(?:and |but |so )?whom?\b/iu.test(question.text))
    return null;
  const { tokens, keys } = facts.sentence(sentence);
  if (predicate === null || [...predicate.keys()].some((key) => keys.has(key))) return null;
  return tokens.some(({ norm }) => /^(?:he|she|they|him|her|his|their|both|pair|two)$/u.test(norm))
    ? null
    : { reason: 'unsupported', why: 'the sentence tells neither who did it nor that it was done' };
}

const MUTUAL =
  /^(?:meet|marry|fight|face|play|talk|speak|agree|join|merge|clash|negotiate|sign|share|work|compete|trade|quarrel|visit)$/u;

interface Part {
  readonly name: NameConstraint;
  readonly kind: string;
  /** Does it, or has it done to it. */
  readonly does: boolean;
}

function askedPart({ question, names }: Context): Part | null {
  const verb = question.terms.find((term) => term.verb !== null && term.verb === question.predicate);
  if (question.form !== 'wh' || !verb) return null;
  for (const name of names) {
    // "Lind" told as "the brewery Lind" only: a thing with a name, but of no known kind.
    const kind = name.entity?.split(':')[0] ?? (name.place === null ? 'org' : undefined);
    const behind = question.text.slice(name.end, verb.start);
    if (
      (kind !== 'person' && kind !== 'org' && kind !== 'product') ||
      name.end > verb.start ||
      !/^ (?:\p{Ll}+ly |not |also )?$/u.test(behind)
    )
      continue;
    const front = /\b(\p{L}+) (?:the )?$/u.exec(question.text.slice(0, name.start))?.[1]?.toLowerCase() ?? '';
    if (/^(?:did|does|do|will|would)$/.test(front)) return { name, kind, does: true };
    if (/^(?:was|were|is|are)$/.test(front) && !/ing$/.test(verb.norm)) return { name, kind, does: false };
  }
  return null;
}

/** The text of another of the asked kind that plays the asked part beside the verb; null when nobody is seen to. */
function playerOf(verb: Token, asked: Part, { article, sentence }: Evidence, here: SentenceFacts): string | null {
  const { text } = article;
  const start = article.sentences[sentence]?.start ?? 0;
  const front = text.slice(Math.max(start, verb.start - 40), verb.start);
  const passive = /\b(?:is|are|was|were|been|being|be)\s+(?:\p{Ll}+ly\s+|not\s+|also\s+|then\s+)?$/u.test(front);
  if (/\bto\s+$/u.test(front) || (verb.norm.endsWith('ing') && !passive)) return null;
  const ofKind = here.mentions.filter(({ kind }) =>
    asked.kind === 'person' ? kind === 'person' : kind === 'organization' || kind === 'product',
  );
  const isSubject = asked.does !== passive;
  const player = isSubject
    ? ofKind.findLast((other) => other.end <= verb.start && onlyAuxiliaries(other.end, verb.start, here))
    : asked.does || passive
      ? undefined
      : ofKind.find((other) => other.start >= verb.end && /^\s(?:the\s)?$/u.test(text.slice(verb.end, other.start)));
  if (!player) return null;
  // "the plant of Holm makes", "said Holm, makes", "Holm and Lind's shop".
  if (
    isSubject &&
    /(?:\b\p{Ll}+|["”,])\s+(?:the\s+)?$/u.test(text.slice(Math.max(start, player.start - 20), player.start))
  )
    return /\b(?:and|but|while|where|that|when|because|as)\s+(?:the\s+)?$|[;,:]\s+$/u.test(
      text.slice(Math.max(start, player.start - 20), player.start),
    )
      ? player.text
      : null;
  return player.text;
}

/** Between subject and verb stand a day, auxiliaries and adverbs only. */
function onlyAuxiliaries(from: number, to: number, { tokens, dates }: SentenceFacts): boolean {
  return tokens
    .filter((token) => token.start >= from && token.end <= to)
    .every(
      ({ norm, start, end }) =>
        AUXILIARIES.has(norm) ||
        /^(?:on|in|also|then|later|already|now|first|\p{L}+ly)$/u.test(norm) ||
        dates.some((date) => date.start <= start && end <= date.end),
    );
}
