import type { Sentence } from '../text/types.ts';
import type { IsoDate } from '../types.ts';
import { classifyLine, type LineNote } from './classifyLine.ts';
import type { Unit } from './cutUnits.ts';
import { findTitle } from './findTitle.ts';
import { isContactHead, isRelatedHead } from './furniture.ts';
import { endsSentence, isCapitals, isProse, isQuestion, looksLikeHeading, titleKey } from './lineShape.ts';
import { readDateline } from './readDateline.ts';
import { splitParagraph } from './splitParagraph.ts';
import type { Block, BlockKind } from './types.ts';

export interface Parts {
  readonly blocks: Block[];
  readonly sentences: Sentence[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly datelinePlace: string | null;
  readonly published: IsoDate | null;
  readonly updated: IsoDate | null;
}

type Draft = { -readonly [K in keyof Parts]: Parts[K] };

/** Turns units into blocks and sentences, and gathers what they say of the article. `given` is the title from metadata. */
export function buildBlocks(text: string, units: readonly Unit[], given: string | null): Parts {
  const notes = classifyUnits(units);
  const prose = units.map((unit, i) => isRunningText(unit, notes[i] ?? null, notes[i + 1] ?? null));
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  const outside = (i: number): boolean => first < 0 || i < first || i > last;
  const kept = notes.map((note, i) => (note !== null && (!note.weak || outside(i)) ? note : null));
  const candidates = units.map((_, i) => i).filter((i) => kept[i] === null && (first < 0 ? i === 0 : i < first));
  const alone = first < 0 && units.filter((_, i) => kept[i] === null).length < 3 && (units[0]?.level ?? 0) === 0;
  const titleAt = alone ? null : findTitle(units, candidates, given);
  const key = titleKey(titleAt === null ? (given ?? '') : (units[titleAt]?.text ?? ''));
  const draft: Draft = {
    blocks: [],
    sentences: [],
    title: null,
    publisher: null,
    byline: null,
    datelinePlace: null,
    published: null,
    updated: null,
  };
  let aside: Aside = null;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    const note = kept[i] ?? null;
    if (note !== null) harvest(draft, note);
    aside = asideAt(aside, unit, note, prose[i] === true);
    if (i === titleAt) addTitle(draft, unit);
    else if (note !== null) push(draft, note.kind, unit);
    else if (aside !== null) push(draft, aside === 'related' ? 'teaser' : 'furniture', unit);
    else if (key !== '' && unit.text.length <= 300 && titleKey(unit.text) === key)
      push(draft, titleAt === null ? 'title' : 'furniture', unit);
    else if (isHeading(units, kept, prose, i, first)) push(draft, 'heading', unit);
    else addParagraph(draft, text, unit, i <= first + 1);
  }
  return draft;
}

type Aside = 'related' | 'contact' | null;

// Links under "Related articles" and the names under "Media contact:" run on to the next paragraph.
function asideAt(current: Aside, unit: Unit, note: LineNote | null, prose: boolean): Aside {
  if (note !== null) return isContactHead(unit.text) ? 'contact' : current;
  if (isRelatedHead(unit.text)) return 'related';
  return prose || unit.level > 0 ? null : current;
}

function classifyUnits(units: readonly Unit[]): (LineNote | null)[] {
  // The same few lines come again and again in long lists and in hostile files.
  const memory = new Map<string, LineNote | null>();
  return units.map((unit) => {
    if (unit.level > 0 || unit.text.length > 300) return null;
    const known = memory.get(unit.text);
    if (known !== undefined) return known;
    const note = classifyLine(withoutMarks(unit.text));
    if (memory.size < 1_000) memory.set(unit.text, note);
    return note;
  });
}

// Markdown marks hide what a line says: "*Read more:* [Sprinklers compared](…)".
function withoutMarks(text: string): string {
  if (!/[*_[]/.test(text)) return text;
  if (/^\[[^[\]]{1,250}\]\([^()\s]{1,250}\)$/.test(text)) return `Related: ${text}`;
  return text
    .replace(/(?<!!)\[([^[\]]{1,250})\]\([^()\s]{0,250}\)/g, '$1')
    .replace(/(^|\s)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?=$|[\s:.,;])/g, '$1');
}

function isRunningText(unit: Unit, note: LineNote | null, next: LineNote | null): boolean {
  if (unit.level > 0 || (note !== null && !note.weak)) return false;
  // A title that ends with a full stop shows by the byline under it.
  if (next?.kind === 'byline' && !next.weak && unit.text.length <= 120) return false;
  return isProse(unit.text);
}

function isHeading(
  units: readonly Unit[],
  kept: readonly (LineNote | null)[],
  prose: readonly boolean[],
  i: number,
  first: number,
): boolean {
  const unit = units[i];
  if (unit === undefined || unit.item) return false;
  if (unit.level > 0) return true;
  if (first < 0 || !looksLikeHeading(unit.text) || prose[i] === true) return false;
  if (i < first) return true;
  let next = i + 1;
  while (next < units.length && kept[next] !== null) next++;
  const following = units[next];
  if (following === undefined) return false;
  if (isCapitals(unit.text)) return true;
  // Short lines in a row are a list, not headings of each other.
  const listed = !prose[next] && !following.item && following.level === 0 && !isCapitals(following.text);
  return !(listed && !endsSentence(following.text)) || isQuestion(unit.text);
}

function harvest(draft: Draft, note: LineNote): void {
  draft.published ??= note.published;
  draft.updated ??= note.updated;
  draft.byline ??= note.byline === '' ? null : note.byline;
  draft.publisher ??= note.publisher;
}

function addTitle(draft: Draft, unit: Unit): void {
  draft.title = unit.text;
  push(draft, 'title', unit);
}

function push(draft: Draft, kind: BlockKind, span: { readonly start: number; readonly end: number }): void {
  draft.blocks.push({ kind, start: span.start, end: span.end });
}

function addParagraph(draft: Draft, text: string, unit: Unit, mayHaveDateline: boolean): void {
  let start = unit.start;
  const dateline = mayHaveDateline && draft.datelinePlace === null ? readDateline(unit.text) : null;
  if (dateline !== null) {
    push(draft, 'dateline', { start, end: start + dateline.length });
    start += dateline.next;
    draft.datelinePlace = dateline.place;
    draft.published ??= dateline.published;
    draft.publisher ??= dateline.agency;
  }
  for (const run of splitParagraph(text, { start, end: unit.end })) {
    if (run.kind === 'paragraph') {
      const block = draft.blocks.length;
      for (const span of run.sentences) {
        const sentence = text.slice(span.start, span.end);
        draft.sentences.push({
          start: span.start,
          end: span.end,
          text: sentence,
          block,
          interrogative: isQuestion(sentence),
        });
      }
    }
    draft.publisher ??= run.publisher;
    push(draft, run.kind, run);
  }
}
