import { isStopWord } from '../../text/stopWords.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Modality } from '../../types.ts';
import type { Evidence } from '../types.ts';

const LEANS =
  /^(?:and |but |so |then )?(?:it|its|they|their|he|his|she|her|this|these|that|those|both|the (?:two|first|second|third|latter|former|other|rest)|instead|since then|until then|at the same time|so far|because of (?:this|that))\b/iu;
// "The conference is to open …": a common noun with its article was told before.
const KNOWN_NOUN = /^The (?:\p{Ll}[\p{L}-]*)\s/u;
// "The president was to announce it on 30 March."
const OBJECT = /\s(?:it|them|him|her|this)(?=[\s,.;])/u;
const HOW_FAR = 4;

/** First and last sentence of each range to be cited. */
type Ranges = readonly (readonly [number, number])[];

interface Cited {
  readonly article: string;
  readonly sentences: readonly [number, number];
}

/**
 * A sentence with what it leans on: "The clinic now speaks of autumn" needs the sentence that says of what. The nearest
 * sentence of its block that stands alone goes with it, the ones between as well when they are few.
 */
export function withLead(evidence: Evidence): Ranges {
  const { sentence } = evidence;
  let from = sentence;
  for (let i = sentence; i >= Math.max(0, sentence - HOW_FAR) && leans(evidence, i); i--) from = i - 1;
  // "The institute was not opened. … Since money is missing, … The clinic now speaks of autumn": a short block is
  // about what its first sentence names.
  const first = blockStart(evidence);
  const head = from < sentence && first < from && sentence - first <= HOW_FAR + 1 ? first : from;
  if (sentence - head <= 2) return [[head, sentence]];
  return [
    [head, head],
    [sentence, sentence],
  ];
}

/** What several sentences tell with what they lean on, in the given order, each sentence once. */
export function tellTogether(told: readonly Evidence[]): { readonly text: string; readonly cited: readonly Cited[] } {
  const seen = new Set<string>();
  const cited: Cited[] = [];
  const texts: string[] = [];
  for (const evidence of told) {
    for (const [first, last] of withLead(evidence)) {
      for (const [from, to] of unseen(evidence.article.id, first, last, seen)) {
        cited.push({ article: evidence.article.id, sentences: [from, to] });
        texts.push(textOf(evidence, from, to));
      }
    }
  }
  return { text: texts.join(' '), cited };
}

/** The runs of sentences of a range that were not told yet; they count as told from now on. */
function unseen(article: string, first: number, last: number, seen: Set<string>): Ranges {
  const runs: [number, number][] = [];
  for (let i = first; i <= last; i++) {
    const id = `${article}#${i}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const run = runs.at(-1);
    if (run && run[1] === i - 1) run[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

function blockStart({ article, sentence }: Evidence): number {
  let first = sentence;
  const joins = (i: number): boolean =>
    article.sentences[i]?.block === article.sentences[sentence]?.block && article.sentences[i]?.interrogative === false;
  while (joins(first - 1)) first--;
  return first;
}

/** Whether a sentence is not understood without the one before it in its block. */
export function leans({ article }: Pick<Evidence, 'article'>, index: number): boolean {
  const own = article.sentences[index];
  const before = article.sentences[index - 1];
  if (!own || !before || before.block !== own.block || before.interrogative) return false;
  return LEANS.test(own.text) || KNOWN_NOUN.test(own.text) || (own.text.length < 120 && OBJECT.test(own.text));
}

/** The text of the sentences `from`..`to` of an article on one line. */
export function textOf({ article }: Pick<Evidence, 'article'>, from: number, to: number): string {
  const first = article.sentences[from];
  const last = article.sentences[to];
  return first && last ? article.text.slice(first.start, last.end).replace(/\s+/g, ' ').trim() : '';
}

/** Whether two sentences tell the same: most content words of the shorter stand in the other. */
export function sameTelling(a: Evidence, b: Evidence): boolean {
  if (a.article.id === b.article.id && a.sentence === b.sentence) return true;
  const left = contentKeys(a);
  const right = contentKeys(b);
  const [small, big] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size < 3) return false;
  let shared = 0;
  for (const key of small) if (big.has(key)) shared++;
  return shared / small.size >= 0.6;
}

function contentKeys({ facts, sentence }: Evidence): Set<string> {
  return new Set(
    facts
      .sentence(sentence)
      .tokens.filter((token) => token.norm.length > 2 && !isStopWord(token.norm) && !/^\d/.test(token.norm))
      .map((token) => token.stem),
  );
}

/** Ranges as a candidate cites them: the first as its own, the others beside it. */
export function citing(ranges: readonly Cited[]): { sentences?: readonly [number, number]; more: readonly Cited[] } {
  const [first, ...more] = ranges;
  return first ? { sentences: first.sentences, more } : { more };
}

/** Modality of what a sentence tells first. */
export function modalityTold({ article, sentence }: Evidence): Modality {
  return modalityAt(article.sentences[sentence]?.text ?? '', null);
}
