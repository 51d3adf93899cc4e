import type { Span } from '../types.ts';
import { isPast, lemmaOf, scanClause, type Word } from './scanClause.ts';

/** Where a sentence says who tells it. */
export interface Attribution extends Span {
  /** As written; "it", "she", "the newspaper" point to a source named before. */
  readonly source: string;
  /** Points to an earlier sentence. */
  readonly pointer: boolean;
  /** Unnamed: "a Japanese government source", "people familiar with the matter". */
  readonly unnamed: boolean;
  readonly form: 'before' | 'after' | 'according' | 'by';
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
/** Introduce a statement even without "that". */
const SAYS = words('said says say told tells');
/** Introduce one only with "that", a quote, or behind the statement. */
const STATES = words(
  'reported reports report added adds announced announces wrote writes stated states claimed claims confirmed confirms explained explains argued argues warned warns noted notes declared declares recalled recalls insisted insists acknowledged admitted concluded estimates estimated showed shows found finds revealed reveals suggests disclosed stressed predicted predicts',
);
const PRONOUNS = words('he she it they we i');
const NEVER = words(
  'with in on at of to for by from after before because while though although since nor if who which that this these those what there and but so as not one everybody nobody',
);
const ADVERB =
  /^(?:also|later|earlier|then|today|yesterday|has|have|had|is|was|now|further|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\p{L}+ly)$/u;
const LONGEST_NAME = 14;
const UNNAMED =
  /\b(?:sources?|officials?|people|persons?|person|insiders?|diplomats?|analysts?|aides?|somebody|someone|experts?|media|police|manager)\b/iu;

/** Who says what a sentence tells ("Yomiuri", "a Japanese government source", "it"), as written; null when nobody does. */
export function attributionOf(sentence: string): string | null {
  return findAttribution(sentence)?.source ?? null;
}

/** True for "it", "the newspaper", "she": the caller looks for the name in the sentences before. */
export function isPointer(source: string): boolean {
  return PRONOUNS.has(source.toLowerCase()) || /^the [\p{Ll}]+$/u.test(source);
}

let last: { readonly sentence: string; readonly found: Attribution | null } = { sentence: '', found: null };

/** As `attributionOf`, with the place of the words that say so. */
export function findAttribution(sentence: string): Attribution | null {
  if (last.sentence === sentence) return last.found;
  const found = find(sentence);
  last = { sentence, found };
  return found;
}

function find(sentence: string): Attribution | null {
  const japanese = /([^\s、。「」]{1,30})によると/u.exec(sentence.slice(0, 2_000));
  if (japanese?.[1] !== undefined)
    return made(
      sentence,
      { start: japanese.index, end: japanese.index + japanese[1].length },
      'according',
      japanese.index + japanese[0].length,
    );
  const scanned = scanClause(sentence);
  return accordingTo(sentence, scanned) ?? saidBy(sentence, scanned) ?? verbOfSaying(sentence, scanned);
}

function accordingTo(sentence: string, all: readonly Word[]): Attribution | null {
  for (let i = 0; i < all.length; i++) {
    const low = all[i]?.low;
    const from = low === 'according' && all[i + 1]?.low === 'to' ? i + 2 : low === 'citing' ? i + 1 : -1;
    if (from < 0) continue;
    const name = nameFrom(all, from);
    // "according to the plans of Roscosmos", "according to plan" name nobody who says it is so.
    if (
      name &&
      !/^(?:the |his |her |its )?(?:plans?|schedule|rules?|law)\b/iu.test(sentence.slice(name.start, name.end))
    )
      return made(sentence, name, 'according', name.end, all[i]?.start);
  }
  return null;
}

// "This was announced by the China National Space Administration"
function saidBy(sentence: string, all: readonly Word[]): Attribution | null {
  for (let i = 1; i < all.length - 2; i++) {
    if (all[i + 1]?.low !== 'by' || !/^(?:announced|said|reported|confirmed|stated)$/u.test(all[i]?.low ?? ''))
      continue;
    if (
      !/^(?:was|is|were|been|first)$/u.test(all[i - 1]?.low ?? '') ||
      !/^(?:this|it|that|as)$/u.test(all[i - 2]?.low ?? '')
    )
      continue;
    const name = nameFrom(all, i + 2);
    if (name) return made(sentence, name, 'by', name.end, all[i - 1]?.start);
  }
  return null;
}

function verbOfSaying(sentence: string, all: readonly Word[]): Attribution | null {
  for (let i = all.length - 1; i >= 0; i--) {
    const low = all[i]?.low ?? '';
    // "United States" says nothing.
    if ((!SAYS.has(low) && !STATES.has(low)) || (all[i]?.capital === true && i > 0)) continue;
    const next = all[i + 1];
    if (/^(?:no|nothing|little|to)$/u.test(next?.low ?? '') && low !== 'told') continue;
    const found = after(sentence, all, i) ?? inverted(sentence, all, i) ?? before(sentence, all, i);
    if (found) return found;
  }
  return null;
}

// "…, the source said", "…, Yomiuri reported earlier": the subject stands between a mark and the verb, and little follows.
function after(sentence: string, all: readonly Word[], verb: number): Attribution | null {
  let end = verb - 1;
  while (end > 0 && ADVERB.test(all[end]?.low ?? '') && !all[end]?.capital) end--;
  let mark = end;
  while (mark >= 0 && end - mark < LONGEST_NAME && !all[mark]?.mark) mark--;
  if (mark <= 0 || mark === end || !/^[,"”—–?!]$/u.test(all[mark]?.low ?? '')) return null;
  if (/^(?:that|it|he|she|they|the)$/u.test(all[verb + 1]?.low ?? '') && !/^["”]$/u.test(all[mark]?.low ?? ''))
    return null;
  const from = /^(?:and|but|as|while)$/u.test(all[mark + 1]?.low ?? '') ? mark + 2 : mark + 1;
  return fromRange(sentence, all, from, end, 'after', verb);
}

// "…," said Kregar laughing; "says the Alpine Freight Institute".
function inverted(sentence: string, all: readonly Word[], verb: number): Attribution | null {
  if (verb === 0 || !/^[,"”]$/u.test(all[verb - 1]?.low ?? '')) return null;
  const first = all[verb + 1];
  if (!first || first.mark || first.low === 'that') return null;
  // "Lena Holm, who chairs the board, said the merger would go ahead": what follows is the statement.
  if (
    all[verb - 1]?.low === ',' &&
    all
      .slice(verb + 2, verb + 9)
      .some((word) => /^(?:will|would|is|was|are|were|has|had|have|could|should|may|might)$/u.test(word.low)) &&
    !all.slice(verb + 1, verb + 9).some((word) => word.low === 'who')
  )
    return null;
  const name = nameFrom(all, verb + 1);
  if (
    !name ||
    (!first.capital &&
      !/^(?:the|a|an|his|her|its|one|two|three|local|state)$/u.test(first.low) &&
      !PRONOUNS.has(first.low))
  )
    return null;
  return made(sentence, name, 'after', name.end, all[verb]?.start);
}

// "Vanessa Wyche, director of …, told reporters that", "She said the bridge would reopen".
function before(sentence: string, all: readonly Word[], verb: number): Attribution | null {
  const low = all[verb]?.low ?? '';
  if (!introduces(all, verb, low)) return null;
  let end = verb - 1;
  while (end > 0 && ADVERB.test(all[end]?.low ?? '') && !all[end]?.capital) end--;
  let start = end;
  // Back to the beginning of the clause, over an apposition between commas.
  for (; start >= 0; start--) {
    const word = all[start];
    if (!word || /^[;:"”“—–(.?!]$/u.test(word.low)) break;
    if (/^(?:and|but|while|because|although|that|as|where|when)$/u.test(word.low) && all[start - 1]?.low === ',') break;
    if (/^(?:that|because|while|but|although|when)$/u.test(word.low)) break;
    if (end - start > 40) return null;
  }
  return fromRange(sentence, all, start + 1, end, 'before', verb);
}

function introduces(all: readonly Word[], verb: number, low: string): boolean {
  const next = all[verb + 1];
  if (!next) return false;
  if (low.startsWith('tell') || low === 'told') {
    const rest = all.slice(verb + 1, verb + 8);
    return (
      rest.some((word) => /^(?:that|reporters|["“]|:)$/u.test(word.low)) ||
      (all.slice(verb + 2, verb + 5).some((word) => PRONOUNS.has(word.low) && word.low !== 'i') &&
        /^(?:him|her|them|us)$/u.test(next.low))
    );
  }
  if (SAYS.has(low)) return !/^[,.;)]$/u.test(next.low);
  return (
    next.low === 'that' ||
    /^["“:]$/u.test(next.low) ||
    (all[verb + 2]?.low === 'that' && /(?:day|earlier|today|yesterday)$/u.test(next.low)) ||
    (next.low === 'on' && all[verb + 3]?.low === 'that')
  );
}

// The subject proper: up to its first comma, without a date.
function fromRange(
  sentence: string,
  all: readonly Word[],
  from: number,
  to: number,
  form: 'before' | 'after',
  verb: number,
): Attribution | null {
  let start = from;
  if (
    form === 'before' &&
    (/^(?:on|in|at|after|during|earlier|later|last|however|meanwhile|citing|quoting)$/u.test(all[start]?.low ?? '') ||
      // "Praising the deal, the two mayors said …": the participle is not who speaks; "Sterling, a bank, said" is.
      (/^\p{L}{2,}ing$/u.test(all[start]?.low ?? '') &&
        (lemmaOf(all[start]?.low ?? '') !== null ||
          /^(?:the|an?|its|their|his|her|that)$/u.test(all[start + 1]?.low ?? ''))))
  ) {
    // "On Friday, the ministry said …"
    const comma = all.findIndex((word, i) => i > start && i <= to && word.low === ',');
    if (comma < 0) return null;
    start = comma + 1;
  }
  const comma = all.findIndex((word, i) => i > start && i <= to && (word.low === ',' || word.low === '('));
  let end = comma < 0 ? to : comma - 1;
  // "Raimondo on Thursday", "Association in April 2021"
  for (let k = start + 1; k <= end; k++) {
    if (
      /^(?:on|in|at)$/u.test(all[k]?.low ?? '') &&
      /(?:day|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/u.test(
        all[k + 1]?.low ?? '',
      ) &&
      all[k + 1]?.capital !== false
    )
      end = k - 1;
    else if (all[k]?.low === 'who' || all[k]?.low === 'which') end = k - 1;
  }
  while (end >= start && ADVERB.test(all[end]?.low ?? '') && !all[end]?.capital) end--;
  const first = all[start];
  const lastWord = all[end];
  if (!first || !lastWord || end < start || end - start >= LONGEST_NAME || first.mark) return null;
  if (PRONOUNS.has(first.low) && end > start) return null;
  if (NEVER.has(first.low)) return null;
  // A finite verb inside means that the range is more than a subject.
  for (let k = start; k < end; k++)
    if (/^(?:is|are|was|were|will|has|have|had|would)$/u.test(all[k]?.low ?? '')) return null;
  // A law or a treaty is no source: it rules.
  if (/^(?:treaty|law|act|contract|agreement|constitution|pact|accord)$/u.test(lastWord.low)) return null;
  return made(
    sentence,
    { start: first.start, end: lastWord.end },
    form,
    all[verb]?.end ?? lastWord.end,
    Math.min(first.start, all[verb]?.start ?? first.start),
  );
}

// A noun phrase that begins at a word: to the next mark, verb, relative word or date.
function nameFrom(all: readonly Word[], from: number): Span | null {
  const first = all[from];
  if (!first || first.mark) return null;
  let end = from;
  for (let k = from + 1; k < all.length && k - from < LONGEST_NAME; k++) {
    const word = all[k];
    if (!word || word.mark) break;
    if (
      /^(?:who|which|that|when|while|after|before|because|as|is|are|was|were|has|had|will|would|said|says|to)$/u.test(
        word.low,
      )
    )
      break;
    if (
      /^(?:on|in|at|late|early)$/u.test(word.low) &&
      /(?:day|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
        all[k + 1]?.low ?? '',
      )
    )
      break;
    if (/day$/u.test(word.low) && word.capital) break;
    // "said Kregar laughing": a participle ends a plain name, "people briefed on the talks" goes on.
    if (
      first.capital &&
      !word.capital &&
      (word.low.endsWith('ing') || (lemmaOf(word.low) !== null && isPast(word.low)))
    )
      break;
    end = k;
  }
  const lastWord = all[end];
  return lastWord ? { start: first.start, end: lastWord.end } : null;
}

function made(
  sentence: string,
  span: Span,
  form: Attribution['form'],
  end: number,
  start = span.start,
): Attribution | null {
  const written = sentence.slice(span.start, span.end);
  const pointer = isPointer(written.replace(/^The /u, 'the '));
  const source = pointer ? written : written.replace(/^the\s+/iu, '');
  if (source === '') return null;
  return {
    source,
    pointer,
    unnamed: !pointer && UNNAMED.test(source) && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(source),
    form,
    start,
    end,
  };
}
