import type { APIEmbed } from 'discord.js';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import { count } from '../../../src/core/reply/words.ts';
import { buttonRows } from './buttons.ts';
import { cutText } from './cut.ts';
import { plainField } from './escape.ts';
import { markupOf } from './markup.ts';
import { type Card, type Part, plain, type TextPart, type Tone } from './parts.ts';
import type { DiscordContent } from './types.ts';

/** Under Discord's 6,000 over all embeds and 4,096 a description, in UTF-16 units, of which there are never fewer. */
const TOTAL = 5_900;
const DESCRIPTION = 4_000;
const HEAD = 256;
const FOOT = 700;
const SHORTEST = 120;

const COLOURS: Readonly<Record<Tone, number>> = { sure: 0x2e7d5b, open: 0xd08700, none: 0x71767d, wrong: 0xb3261e };

/**
 * The planner of a message's length, the only one: drops what can be spared, last first, then shortens the longest text;
 * the quote and its source always stay.
 */
export function fitCard(card: Card, deliveryId?: string): DiscordContent {
  const head = fieldOf(card.head, HEAD);
  const foot = [fieldOf(card.foot, FOOT), deliveryId].filter((each) => each !== undefined).join(' · ');
  const room = TOTAL - (head?.length ?? 0) - foot.length;
  const descriptions = fitParts(card.parts, room);
  const last = descriptions.length - 1;
  return {
    embeds: descriptions.map(
      (description, i): APIEmbed => ({
        color: COLOURS[card.tone],
        ...(i === 0 && head !== undefined ? { author: { name: head } } : {}),
        description,
        ...(i === last && foot !== '' ? { footer: { text: foot } } : {}),
      }),
    ),
    components: buttonRows(card.controls),
  };
}

function fitParts(wanted: readonly Part[], room: number): readonly string[] {
  const markup = remembered(markupOf);
  let kept = wanted
    .map((part) => ('text' in part && part.text.length > TOTAL ? shortened(part, TOTAL) : part))
    .filter((part) => markup(part) !== '');
  const entries = kept.filter(isEntry).length;
  for (;;) {
    const left = entries - kept.filter(isEntry).length;
    const noted = left === 0 ? kept : withNote(kept, `and ${count(left, 'more line')}, left out for length`);
    const packed = pack(noted, markup, room);
    if (packed) return packed;
    kept = [...(withoutSparest(kept) ?? withLongestShortened(kept, markup))];
  }
}

/** The parts as descriptions, a second one where the first is full; null when they are too long together. */
function pack(parts: readonly Part[], markup: (part: Part) => string, room: number): readonly string[] | null {
  const descriptions: string[] = [];
  let open = '';
  let size = 0;
  for (const [i, part] of parts.entries()) {
    const text = markup(part);
    if (text.length > DESCRIPTION) return null;
    const before = parts[i - 1];
    const join = before === undefined || open === '' ? '' : gapBetween(before, part);
    if (open !== '' && open.length + join.length + text.length > DESCRIPTION) {
      descriptions.push(open);
      open = text;
    } else {
      open += join + text;
    }
    size += join.length + text.length;
  }
  if (size > room) return null;
  // Discord refuses an embed without any text.
  return [...descriptions, open === '' ? '—' : open];
}

function gapBetween(before: Part, part: Part): string {
  const apart = part.kind === 'entry' || part.kind === 'quote' || before.kind === 'entry';
  return apart || (part.kind === 'strong' && before.kind !== 'strong') ? '\n\n' : '\n';
}

function isEntry(part: Part): boolean {
  return part.kind === 'entry';
}

function withoutSparest(parts: readonly Part[]): readonly Part[] | null {
  const sparest = Math.max(0, ...parts.map((part) => part.spare));
  if (sparest === 0) return null;
  const last = parts.findLastIndex((part) => part.spare === sparest);
  return parts.toSpliced(last, 1);
}

function withLongestShortened(parts: readonly Part[], markup: (part: Part) => string): readonly Part[] {
  let at = -1;
  let longest = SHORTEST;
  for (const [i, part] of parts.entries()) {
    if ('text' in part && markup(part).length > longest) [at, longest] = [i, markup(part).length];
  }
  const part = parts[at];
  // Nothing is long and still it is too much: then there are far too many lines, and the last ones go.
  if (part === undefined || !('text' in part)) return parts.slice(0, -1);
  return parts.with(at, shortened(part, Math.floor(Array.from(part.text).length * 0.8)));
}

function shortened(part: TextPart, most: number): TextPart {
  const text = cutText(part.text, most);
  // Inside the marks stands the article alone.
  return part.kind === 'quote' ? { ...part, text: text.replace(/ …$/u, ''), cut: true } : { ...part, text };
}

function withNote(parts: readonly Part[], text: string): readonly Part[] {
  const at = parts.findLastIndex(isEntry) + 1;
  return parts.toSpliced(at, 0, plain(text));
}

function fieldOf(text: string | undefined, most: number): string | undefined {
  if (text === undefined) return undefined;
  let field = plainField(oneLine(text));
  for (let size = most; field.length > most; size = Math.floor(size * 0.8))
    field = plainField(cutText(oneLine(text), size));
  return field === '' ? undefined : field;
}

function remembered(make: (part: Part) => string): (part: Part) => string {
  const known = new Map<Part, string>();
  return (part) => {
    const text = known.get(part) ?? make(part);
    known.set(part, text);
    return text;
  };
}
