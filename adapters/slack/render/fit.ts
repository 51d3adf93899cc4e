import type { types } from '@slack/bolt';
import { cleanText } from '../../../src/core/reply/cleanText.ts';
import { count } from '../../../src/core/reply/words.ts';
import { blocksOf, shownText } from './blocks.ts';
import { cutText, lengthOf } from './cut.ts';
import { escapeText } from './escape.ts';
import { type Part, plain, small, type TextPart } from './parts.ts';
import type { SlackContent } from './types.ts';

const BLOCKS = 50;
/** Of the blocks as JSON. Slack refuses from about 13,200 (slackapi/bolt-js issue 2509). */
const CHARACTERS = 11_800;
/** Slack recommends 4,000 for the text beside the blocks. */
const FALLBACK = 3_800;
const FALLBACK_PART: Readonly<Record<TextPart['kind'], number>> = {
  strong: 700,
  text: 700,
  small: 350,
  quote: 2000,
  entry: 900,
};
const SHORTEST = 120;

/**
 * The planner of a message's length, the only one: drops what can be spared, last first, then shortens the longest text;
 * the quote and its source always stay. The text beside the blocks says the same.
 */
export function fitParts(parts: readonly Part[]): SlackContent {
  const said = parts.filter((part) => part.kind !== 'buttons' && cleanText(shownText(part)).trim() !== '');
  // Slack takes no message without text, and no empty text.
  const wanted = (said.length === 0 ? [plain('There is nothing to show.'), ...parts] : parts)
    .filter((part) => part.kind === 'buttons' || cleanText(shownText(part)).trim() !== '')
    .map((part) => ('text' in part && part.text.length > CHARACTERS ? shortened(part, CHARACTERS) : part));
  const measure = measurer();
  let kept: readonly Part[] = wanted;
  for (;;) {
    const left = wanted.filter(isEntry).length - kept.filter(isEntry).length;
    const noted = left === 0 ? kept : withNote(kept, `and ${count(left, 'more line')}, left out for length`);
    const measured = noted.map(measure);
    const smaller = fits(measured) ? null : (withoutSparest(kept) ?? withLongestShortened(kept));
    if (smaller === null) {
      return { text: fallbackOf(noted), blocks: measured.flatMap((each) => each.blocks).slice(0, BLOCKS) };
    }
    kept = smaller;
  }
}

interface Measured {
  readonly blocks: readonly types.KnownBlock[];
  /** Characters as JSON, with the comma after each block. */
  readonly size: number;
}

/** Makes each part's blocks once, for the parts that stay are measured again and again. */
function measurer(): (part: Part) => Measured {
  const known = new Map<Part, Measured>();
  return (part) => {
    const before = known.get(part);
    if (before) return before;
    const blocks = blocksOf(part);
    const measured = { blocks, size: blocks.reduce((sum, block) => sum + JSON.stringify(block).length + 1, 0) };
    known.set(part, measured);
    return measured;
  };
}

function fits(measured: readonly Measured[]): boolean {
  const [blocks, size] = measured.reduce(([n, sum], each) => [n + each.blocks.length, sum + each.size], [0, 2]);
  return blocks <= BLOCKS && size <= CHARACTERS;
}

function isEntry(part: Part): boolean {
  return part.kind === 'entry';
}

function withoutSparest(parts: readonly Part[]): readonly Part[] | null {
  const sparest = Math.max(...parts.map((part) => part.spare));
  if (sparest <= 0) return null;
  const last = parts.findLastIndex((part) => part.spare === sparest);
  return parts.toSpliced(last, 1);
}

function withLongestShortened(parts: readonly Part[]): readonly Part[] | null {
  let at = -1;
  let longest = SHORTEST;
  for (const [i, part] of parts.entries()) {
    const length = 'text' in part ? lengthOf(part.text) : 0;
    if (length > longest) [at, longest] = [i, length];
  }
  const part = parts[at];
  if (part === undefined || !('text' in part)) return null;
  return parts.with(at, shortened(part, Math.floor(Array.from(part.text).length * 0.8)));
}

function shortened(part: TextPart, most: number): TextPart {
  const text = cutText(part.text, most);
  // Inside the marks stands the article alone.
  return part.kind === 'quote' ? { ...part, text: text.replace(/ …$/u, ''), cut: true } : { ...part, text };
}

function withNote(parts: readonly Part[], text: string): readonly Part[] {
  const at = parts.findLastIndex(isEntry) + 1;
  return parts.toSpliced(at, 0, small(text, 0));
}

function fallbackOf(parts: readonly Part[]): string {
  const lines: string[] = [];
  let size = 0;
  for (const part of parts) {
    const fitted = 'text' in part ? shortenTo(part, FALLBACK_PART[part.kind]) : part;
    const line = escapeText(shownText(fitted));
    const length = Array.from(line).length + 1;
    if (line.trim() === '' || size + length > FALLBACK) continue;
    lines.push(line);
    size += length;
  }
  return lines.join('\n');
}

function shortenTo(part: TextPart, most: number): TextPart {
  let fitted = part;
  for (let size = most; lengthOf(fitted.text) > most; size = Math.floor(size * 0.8)) fitted = shortened(part, size);
  return fitted;
}
