import { type SentenceFacts, wordKeys } from '../../facts.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, NameConstraint, WeightedTerm } from '../types.ts';

/** A sentence with the sentences that say what it is about: those before it in its block and the heading above. */
export interface Scope {
  readonly evidence: Evidence;
  readonly text: string;
  readonly here: SentenceFacts;
  /** Nearest first. */
  readonly topic: readonly SentenceFacts[];
  /** Points back ("it", "the city") or is too short to stand alone ("Building has not begun."). */
  readonly leans: boolean;
  /** Sentences whose content the sentence takes over by a word that points back, and the heading it answers. */
  readonly carried: readonly SentenceFacts[];
  /** The question right above it, a heading or a sentence: "HAS THE FUND PAID ANYTHING?"; null without one. */
  readonly heading: string | null;
}

const BACK =
  /\b(?:it|its|he|she|him|her|his|they|them|their|this|these|those|that|both|the two|then|there)\b|^(?:the|of the)\b|\bthe (?:city|town|company|firm|club|firm|ministry|match|trial|port|party|rest)\b/iu;
// "Nevertheless the plant has not restarted", "The dam, built in 1961": a subject in small letters that was named before.
const CLASS_SUBJECT =
  /^(?:(?:but|and|so|nevertheless|then|now|however|still|yet),? )?(?:the|this|that|these|those|its|their|his|her)\s+\p{Ll}|(?:[,;:] |\b(?:but|and|that|so|because|nevertheless|then|now|however)\s)(?:the|this|that|its|their|his|her)\s+(?:\p{Ll}[\p{L}-]*\s+){1,2}?(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|may)\b/iu;
const PRONOUN =
  /(?:^|[,;:]\s|\b(?:and|but|that|which|then|because|so|where|there|once|if|when|as)\s)(?:it|its|he|she|his|her|they|their|this|these|those|that|both|the two|neither|none of them|some of them|there)\b|\b(?:it|them|him|her|this|that|there)(?=[.,;]|$|\s(?:in|on|at|by|so|yet|until|for|to|together|only|and|but|yesterday|today)\b)/iu;
const SHORT = 9;
const REACH = 6;

export function scopeOf(evidence: Evidence): Scope {
  const { facts, article } = evidence;
  const own = article.sentences[evidence.sentence];
  const here = facts.sentence(evidence.sentence);
  const topic: SentenceFacts[] = [];
  let titled = true;
  let headed: string | null = null;
  for (let i = evidence.sentence - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
    const before = article.sentences[i];
    if (!before || !own) break;
    // "WHAT ABOUT GHENT?" above its paragraph is the topic; nothing beyond a block's heading is.
    const heading = headingBetween(article.text, before.end, article.sentences[i + 1]?.start ?? before.end);
    if (heading !== null) {
      topic.push(heading.facts);
      if (heading.text.endsWith('?') || steps === 0) headed = heading.text;
      break;
    }
    topic.push(facts.sentence(i));
    // "... the music hall? It opened in November": such a line changes the subject, the one before no longer counts.
    if (
      before.interrogative &&
      topic.at(-1)?.tokens.some((token) => token.norm.length > 3 && !isStopWord(token.norm))
    ) {
      headed = before.text;
      titled = false;
      break;
    }
    if (before.block !== own.block) break;
  }
  if (titled) topic.push(facts.title);
  const plain = topic.length;
  // "WHAT ABOUT ARTEMIS? No crew has flown yet. On December 5 …": the next sentence names what the short one leaves out.
  const after = article.sentences[evidence.sentence + 1];
  if (after && after.block === own?.block && here.tokens.length <= SHORT)
    topic.push(facts.sentence(evidence.sentence + 1));
  const text = own?.text ?? '';
  const leans = BACK.test(text) || here.tokens.length <= SHORT || CLASS_SUBJECT.test(text);
  const back = PRONOUN.test(text) || CLASS_SUBJECT.test(text) || here.tokens.length <= 4;
  const carried = topic.slice(0, Math.min(plain, back ? 1 : 0));
  // "It … . It …": the second takes over what the first took over.
  const before = article.sentences[evidence.sentence - 1];
  if (back && plain > 2 && before && PRONOUN.test(before.text)) carried.push(...topic.slice(1, 2));
  const last = topic[plain - (titled ? 2 : 1)];
  if (headed?.endsWith('?') && last && !carried.includes(last)) carried.push(last);
  if (headed !== null && topic.length > plain) carried.push(...topic.slice(plain));
  return { evidence, text, here: withoutNegated(here, text), topic, leans, carried, heading: headed };
}

/** "the export of non-organic milk" tells nothing of organic milk. */
function withoutNegated(here: SentenceFacts, text: string): SentenceFacts {
  if (!/\bnon-/iu.test(text)) return here;
  const tokens = here.tokens.filter((token, i) => here.tokens[i - 1]?.norm !== 'non' && !token.norm.startsWith('non-'));
  return { ...here, tokens, keys: new Set(tokens.flatMap((token) => wordKeys(token.norm, token.stem))) };
}

/** A line that no sentence holds (a heading, a question above its answer); null when nothing stands between. */
function headingBetween(text: string, from: number, to: number): { facts: SentenceFacts; text: string } | null {
  if (to - from < 4 || to - from > 400) return null;
  const line = text
    .slice(from, to)
    .split('\n')
    .findLast((each) => /\p{L}{2}/u.test(each))
    ?.trim();
  if (line === undefined || line.length > 100) return null;
  const tokens = tokenize(line);
  return {
    text: line,
    facts: {
      tokens,
      keys: new Set(tokens.flatMap((token) => wordKeys(token.norm, token.stem))),
      dates: [],
      mentions: [],
    },
  };
}

/** Where a name stands: 2 in the sentence, 1 in what it leans on, 0 nowhere. */
export function nameReach(scope: Scope, name: NameConstraint): 0 | 1 | 2 {
  if (holdsName(scope.here, name)) return 2;
  return [scope.here, ...scope.topic].some((sentence) => holdsName(sentence, name) || shortened(sentence, name))
    ? 1
    : 0;
}

/** "WHO HAS SIGNED THE ACCORDS?" for the Artemis Accords: the head word of a longer name behind "the". */
function shortened(sentence: SentenceFacts, name: NameConstraint): boolean {
  if (name.place !== null) return false;
  const heads = new Set(name.forms.filter((form) => form.length > 1).map((form) => form.at(-1) ?? ''));
  return sentence.tokens.some(
    (token, i) => heads.has(token.norm) && token.norm.length > 3 && sentence.tokens[i - 1]?.norm === 'the',
  );
}

export interface Fit {
  /** Every name of the question in the sentence or in what it leans on. */
  readonly names: boolean;
  /** Share of the names in the sentence itself. */
  readonly namesHere: number;
  /** Shares 0..1 of the other terms, without the predicate and the names: in the sentence, taken over, and with its topic. */
  readonly here: number;
  readonly taken: number;
  readonly near: number;
}

/** How much of a question stands in a sentence and in what it leans on. */
export function fitOf(scope: Scope, context: Context, terms: readonly WeightedTerm[]): Fit {
  const reaches = context.names.map((name) => nameReach(scope, name));
  const others = terms.filter(
    (term) => !term.name && !term.time && term.term.kind === 'word' && !/^(?:per|cent|percent)$/.test(term.term.norm),
  );
  const { coverage } = scope.evidence;
  // "The friendly with Ribera, planned for August 12, is cancelled": the asked day itself ties it to the article's subject.
  const byDay =
    context.question.times.length > 0 &&
    coverage.time >= 1 &&
    coverage.namesArticle === 1 &&
    reaches.some((reach) => reach === 2);
  return {
    names: byDay || reaches.every((reach) => reach > 0),
    namesHere: reaches.length === 0 ? 1 : reaches.filter((reach) => reach === 2).length / reaches.length,
    here: share(others, [scope.here.keys]),
    taken: share(others, [scope.here.keys, ...scope.carried.map((sentence) => sentence.keys)]),
    near: share(others, [scope.here.keys, ...scope.topic.map((sentence) => sentence.keys)]),
  };
}
