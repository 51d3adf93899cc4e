import misspellings from '../../../data/lexicon/misspellings.json' with { type: 'json' };
import titles from '../../../data/lexicon/titles.json' with { type: 'json' };
import { COMMON_WORDS, NAME_WORDS } from '../search/knownWords.ts';
import { osaDistance } from '../search/osaDistance.ts';
import type { Correction, PassageIndex } from '../search/types.ts';
import { isStopWord } from '../text/stopWords.ts';
import { verbLemma } from './words.ts';

const OPENING = new Map<string, string>(Object.entries(misspellings.opening));
const ANYWHERE = new Map<string, string>(Object.entries(misspellings.anywhere));
const OFFICES: readonly string[] = titles.heads;

/** What mending asks of the articles. */
export interface SpellingSource {
  readonly index: Pick<PassageIndex, 'frequency' | 'corrections'>;
  /** Abbreviations that the articles use as names ("IBM"), in capitals. */
  readonly abbreviations: () => ReadonlySet<string>;
}

interface Word {
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A question with its typing errors in ordinary words mended, before form and type are read from it: "wher did", "the hed
 * of", "befor". Words that the articles, the language or the world of names know are left alone; all others stay for the
 * mending against the articles' own words.
 */
export function mendSpelling(asked: string, source: SpellingSource): { text: string; corrections: Correction[] } {
  const question = asked.replace(SMALL_INITIALS, (letters) => letters.toUpperCase());
  const words = [...question.matchAll(/[\p{L}]+(?:['’]\p{L}+)?/gu)].map(
    (match): Word => ({
      text: match[0],
      norm: match[0].toLowerCase().replace('’', "'"),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const corrections: Correction[] = [];
  let text = '';
  let at = 0;
  words.forEach((word, i) => {
    const to = mendWord(word, words, i, source);
    if (to === null) return;
    const shown = /^\p{Lu}/u.test(word.text) && word.text !== word.text.toUpperCase() ? capitalized(to) : to;
    corrections.push({ from: word.text, to: shown });
    text += question.slice(at, word.start) + shown;
    at = word.end;
  });
  text += question.slice(at);
  return corrections.length === 0 ? { text: question, corrections } : withSwapped(text, corrections, source);
}

// "un", "eu", "uk" are no words of English; "us", "who" and "it" are.
const SMALL_INITIALS = /(?<![\p{L}\p{N}.'’-])(?:un|eu|uk|uae|nato|g7|g8|g20)(?![\p{L}\p{N}-])/gu;

function mendWord(word: Word, words: readonly Word[], i: number, source: SpellingSource): string | null {
  const { norm } = word;
  if (/^\p{Lu}{2,5}$/u.test(word.text)) return mendAbbreviation(word.text, words, source);
  const next = words[i + 1]?.norm ?? '';
  // "wen did", "wat is": a name of those letters is no first word of a question.
  if (i === 0 && isAuxiliary(next) && !COMMON_WORDS.has(norm)) {
    const opening = openingOf(norm, next);
    if (opening !== null) return opening;
  }
  if (isStopWord(norm) || COMMON_WORDS.has(norm) || NAME_WORDS.has(norm)) return null;
  // "Who is Wen?", "Angkor Wat": a capital inside the question is a name's.
  if (i > 0 && /^\p{Lu}/u.test(word.text)) return null;
  if (i === 0 || (i === 1 && isLead(words[0]?.norm ?? ''))) {
    const opening = openingOf(norm, next);
    if (opening !== null) return opening;
  }
  if (source.index.frequency(norm) > 0) return restoreLastLetter(norm);
  const listed = ANYWHERE.get(norm);
  if (listed !== undefined) return listed;
  return mendOffice(norm, words[i - 1]?.norm ?? '', next) ?? mendSmallWord(norm, source) ?? mendVerb(norm, source);
}

const openingOf = (norm: string, next: string): string | null =>
  norm === 'hwo' && isMeasure(next) ? 'how' : (OPENING.get(norm) ?? null);

const isAuxiliary = (word: string): boolean =>
  /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)$/.test(word);

const isMeasure = (word: string): boolean =>
  /^(?:many|much|long|far|old|big|large|high|tall|deep|fast|often|soon|wide|heavy|did|does|do|can|could|mnay|muhc)$/.test(
    word,
  );

const isLead = (word: string): boolean =>
  /^(?:and|but|so|or|to|in|on|at|for|from|by|with|of|since|until|under|against|about)$/.test(word);

// "befor" has the stem of "before" and so seems known: the bare stem of a word in -e is no word.
function restoreLastLetter(norm: string): string | null {
  return norm.length >= 4 && (isStopWord(`${norm}e`) || COMMON_WORDS.has(`${norm}e`)) && ANYWHERE.has(norm)
    ? `${norm}e`
    : null;
}

/** "the hed of …", "who is the captian of …": between the article and "of" stands an office. */
function mendOffice(norm: string, before: string, next: string): string | null {
  if (
    norm.length < 3 ||
    !/^(?:of|at|for|in)$/.test(next) ||
    !/^(?:the|is|was|are|were|a|an|deputy|vice|former|new)$/.test(before)
  )
    return null;
  const near = OFFICES.filter((office) => office[0] === norm[0] && isOneSlip(norm, office));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** A small word with one letter too few, too many or out of its place: "betwen", "agianst". */
function mendSmallWord(norm: string, source: SpellingSource): string | null {
  if (norm.length < 5 || source.index.corrections(norm).length > 0) return null;
  const near = SMALL_WORDS.filter((word) => word[0] === norm[0] && isOneSlip(norm, word));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** "snik" for sink: a verb with two letters swapped, where no word of the articles is near. */
function mendVerb(norm: string, source: SpellingSource): string | null {
  if (norm.length < 4 || source.index.corrections(norm).length > 0) return null;
  const near = [...norm].flatMap((_, i) => {
    const swapped = norm.slice(0, i) + (norm[i + 1] ?? '') + (norm[i] ?? '') + norm.slice(i + 2);
    return i + 1 < norm.length && swapped !== norm && verbLemma(swapped) !== null ? [swapped] : [];
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

const SMALL_WORDS =
  'about above across after again against along already although among another around because before behind below between beyond could currently during every first former inside latest never other outside people please second should since their there third through together toward towards under until which while whose within without would'.split(
    ' ',
  );

/** A letter left out, doubled or swapped with its neighbour; a wrong letter is another matter. */
function isOneSlip(typed: string, word: string): boolean {
  if (osaDistance(typed, word, 1) !== 1) return false;
  return typed.length !== word.length || [...typed].sort().join('') === [...word].sort().join('');
}

/** "IMB" where the articles know IBM: neighbours swapped, and nothing else of those letters is known. */
function mendAbbreviation(text: string, words: readonly Word[], source: SpellingSource): string | null {
  const norm = text.toLowerCase();
  if (text.length < 3 || isStopWord(norm) || COMMON_WORDS.has(norm) || NAME_WORDS.has(norm)) return null;
  // A question typed all in capitals has no abbreviations to tell.
  if (words.every((word) => word.text === word.text.toUpperCase())) return null;
  const known = source.abbreviations();
  if (source.index.frequency(norm) > 0 || known.has(text)) return null;
  const near = [...known].filter((other) => other.length === text.length && isOneSlip(text, other));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/**
 * Who mistypes once mistypes twice: a real word that no article has ("trail") is read as the one that they have with two
 * letters swapped ("trial"), but only in a question that was mended elsewhere.
 */
function withSwapped(
  text: string,
  corrections: Correction[],
  source: SpellingSource,
): { text: string; corrections: Correction[] } {
  const more: Correction[] = [];
  const mended = text.replace(/\b\p{Ll}{5,}\b/gu, (word) => {
    if (!COMMON_WORDS.has(word) || isStopWord(word) || source.index.frequency(word) > 0) return word;
    const swaps = [...word].flatMap((_, i) => {
      const swapped = word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2);
      return i + 1 < word.length && swapped !== word && COMMON_WORDS.has(swapped) && source.index.frequency(swapped) > 1
        ? [swapped]
        : [];
    });
    const to = swaps[0];
    if (to === undefined || swaps.length > 1) return word;
    more.push({ from: word, to });
    return to;
  });
  return { text: mended, corrections: [...corrections, ...more] };
}

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
