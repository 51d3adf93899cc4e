import type { Span } from '../types.ts';

/** A physical line or a joined hard-wrapped paragraph: what becomes a block. Offsets of the stored text, trimmed. */
export interface Unit extends Span {
  readonly text: string;
  /** Markdown heading level 1 to 6, 0 for anything else. */
  readonly level: number;
  /** An item of a list: never a heading. */
  readonly item: boolean;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
}

const MARKER = /^(?:(#{1,6})\s+|((?:[-*+•‣▪●–]|\(?\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)|(>\s?)+)/;

/** Cuts the text from `from` on into units. Lines of a hard-wrapped text (mail, press releases) are joined. */
export function cutUnits(text: string, from: number): Unit[] {
  const lines = cutLines(text, from);
  const width = wrapWidth(lines);
  const units: Unit[] = [];
  let fenced = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.text.startsWith('```')) fenced = !fenced;
    let last = line;
    while (width > 0 && !fenced && isWrapped(last, lines[i + 1], width)) last = lines[++i] ?? last;
    units.push(last === line ? line : { ...line, end: last.end, text: text.slice(line.start, last.end) });
  }
  return units;
}

function cutLines(text: string, from: number): Unit[] {
  const lines: Unit[] = [];
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  breaks.lastIndex = from;
  let start = from;
  let gap = false;
  while (start <= text.length) {
    const match = breaks.exec(text);
    const end = match?.index ?? text.length;
    const line = trimLine(text, start, end, gap);
    if (line === null) gap = true;
    else {
      lines.push(line);
      gap = false;
    }
    if (match === null) break;
    start = end + match[0].length;
  }
  return lines;
}

function trimLine(text: string, start: number, end: number, gap: boolean): Unit | null {
  const raw = text.slice(start, end);
  const content = raw.trim();
  if (content === '') return null;
  const at = start + raw.length - raw.trimStart().length;
  const marker = MARKER.exec(content.slice(0, 40));
  const level = marker?.[1]?.length ?? 0;
  const skip = marker?.[0].length ?? 0;
  // A closing run of "#" of a Markdown heading is no part of it.
  const body = level > 0 ? content.slice(skip).replace(/\s+#+$/, '') : content.slice(skip);
  if (body === '') return { start: at, end: at + content.length, text: content, level: 0, item: false, gap };
  return { start: at + skip, end: at + skip + body.length, text: body, level, item: marker?.[2] !== undefined, gap };
}

/** The column at which a text is hard-wrapped, 0 when its lines are paragraphs. */
function wrapWidth(lines: readonly Unit[]): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.text.length);
  if (longest < 40 || longest > 110) return 0;
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || next.gap) continue;
    followed++;
    if (isWrapped(line, next, longest)) full++;
  }
  return full >= 3 && full * 2 >= followed ? longest : 0;
}

// The next word would not have fitted: the line end was made by a machine.
function isWrapped(line: Unit, next: Unit | undefined, width: number): boolean {
  if (next === undefined || next.gap || next.level > 0 || next.item || line.level > 0) return false;
  const word = /^\S*/.exec(next.text.slice(0, 40))?.[0] ?? '';
  return line.text.length + 1 + word.length > width - 4 && line.text.length * 2 > width;
}
