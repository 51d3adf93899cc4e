import type { Mention } from '../../mentions/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import type { Token } from '../../text/types.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const OPENING = /^(?:and |but |so )?(?:(?:in|on|by|with|from|for|of|to|at|under) )?whose (.+)$/iu;

/** "Whose subsidiary is Tarnwell?", "Whose Danish unit has a yard in Odense?": who stands as the owner of the asked thing. */
export const whose: Extractor = {
  name: 'whose',
  extract(context) {
    const owned = ownedIn(context.question.text);
    if (owned === null || context.names.length === 0 || context.names.some((name) => !name.known)) return [];
    return context.evidence.flatMap((evidence) => ownersIn(evidence, owned, context));
  },
};

/** The words of the owned thing, its noun last: "Danish unit". */
function ownedIn(question: string): readonly string[] | null {
  const words = (OPENING.exec(question)?.[1] ?? '').split(/\s+/);
  const verb = words.findIndex((word, i) => i > 0 && (AUXILIARIES.has(word.toLowerCase()) || isFiniteVerb(word)));
  return verb > 0 && verb <= 4 ? words.slice(0, verb).map((word) => word.toLowerCase()) : null;
}

// "sank", "runs", "employed": an infinitive or "-ing" may be a noun.
const isFiniteVerb = (word: string): boolean => {
  const lemma = verbLemma(word);
  return lemma !== null && lemma !== word && !word.endsWith('ing');
};

// A list without a full stop is one sentence of any length.
const LONGEST = 3_000;

function ownersIn(evidence: Evidence, owned: readonly string[], context: Context): Candidate[] {
  const { coverage, article } = evidence;
  const sentence = article.sentences[evidence.sentence];
  if (
    !sentence ||
    sentence.text.length > LONGEST ||
    coverage.namesHere < 1 ||
    coverage.near < 0.5 ||
    coverage.time <= -0.5
  )
    return [];
  const { tokens, mentions } = evidence.facts.sentence(evidence.sentence);
  const noun = stem(owned.at(-1) ?? '');
  const others = owned.slice(0, -1).map(stem);
  for (const token of tokens) {
    if (token.stem !== noun) continue;
    const front = article.text.slice(sentence.start, token.start);
    const behind = article.text.slice(token.end, sentence.end);
    const told = /(?:['’]s?|\bits|\bhis|\bher|\btheir)\s+((?:[\p{L}\p{N}-]+\s+){0,3})$/u.exec(front);
    const words = (told?.[1] ?? '').toLowerCase().split(/\s+/).map(stem);
    if (others.some((word) => !words.includes(word))) continue;
    if (
      /^(?:\S+ )+(?:is|was|are|were) \S+(?: \S+){0,4}$/iu.test(context.question.text) &&
      !isNamed(token, evidence, context)
    )
      continue;
    const owner = told
      ? /^['’]/u.test(told[0])
        ? mentions.find((mention) => near(mention.end, sentence.start + told.index))
        : subjectOf(mentions, sentence.start, token.start, article.text)
      : ownerBehind(behind, token.end, mentions);
    if (!owner || isAsked(owner, context)) continue;
    const span = { start: owner.start, end: owner.end };
    return [proven('whose', evidence, { text: owner.text, span, type: context.question.type }, 0.8)];
  }
  return [];
}

/** "its subsidiary Tarnwell", "Tarnwell, its unit in Graz", "Tarnwell is a subsidiary": the noun is of the asked name. */
function isNamed(noun: Token, evidence: Evidence, context: Context): boolean {
  const { text } = evidence.article;
  const words = new Set(context.names.flatMap(({ forms }) => forms.flat()));
  return evidence.facts
    .sentence(evidence.sentence)
    .tokens.some(
      (token) =>
        words.has(token.norm) &&
        (token.start > noun.end
          ? /^,?\s+["“]?$/u.test(text.slice(noun.end, token.start))
          : /^(?:,|\s+(?:is|was|has been|became))\s+(?:an?|the|its|[^,;]{0,40}['’]s)\s+(?:[\p{L}-]+\s+){0,4}$/u.test(
              text.slice(token.end, noun.start),
            )),
    );
}

const OWNERS = new Set(['organization', 'product', 'person', 'place']);
// The possessive may be part of the name as it is read or not.
const near = (end: number, apostrophe: number): boolean => end >= apostrophe && end <= apostrophe + 2;

/** "Lind, a mill from Graz, said that its unit …": who opens the sentence, when nobody else comes before the noun. */
function subjectOf(mentions: readonly Mention[], from: number, to: number, text: string): Mention | undefined {
  const first = mentions.find((mention) => OWNERS.has(mention.kind) && mention.use !== 'demonym');
  if (!first || first.start - from > 4) return undefined;
  const rival = mentions.some(
    (mention) =>
      mention !== first &&
      mention.start < to &&
      (mention.kind === 'person' || mention.kind === 'organization' || mention.kind === 'product') &&
      /[,.]?\s(?:and|while|that|but|when|as)\s+(?:the\s+)?$/u.test(text.slice(from, mention.start)),
  );
  return rival ? undefined : first;
}

/** "Tarnwell, a subsidiary of Lind": the owner behind "of". */
function ownerBehind(behind: string, at: number, mentions: readonly Mention[]): Mention | undefined {
  const of = /^\s+(?:of|owned by|belonging to)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}/u.exec(behind);
  if (!of) return undefined;
  const owner = mentions.find(
    (mention) => Math.abs(mention.start - at - of[0].length) <= 4 && OWNERS.has(mention.kind),
  );
  return owner?.use === 'demonym' ? undefined : owner;
}

function isAsked(mention: Mention, context: Context): boolean {
  const answer = normalizeAnswer(mention.text);
  return context.names.some((name) => name.forms.some((form) => form.join(' ') === answer));
}
