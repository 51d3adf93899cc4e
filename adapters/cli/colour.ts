import type { LineRole } from '../../src/core/reply/line.ts';
import { replyLines } from '../../src/core/reply/lines.ts';
import type { Reply } from '../../src/core/reply/types.ts';

const CODES: Readonly<Record<LineRole, string | null>> = {
  title: '1',
  answer: '1;32',
  mark: '33',
  quote: null,
  source: '36',
  note: '2',
  item: null,
  error: '31',
  blank: null,
};

/** A reply as text for the terminal; the same words with and without colour. */
export function showReply(reply: Reply, colour: boolean): string {
  return replyLines(reply)
    .map(({ role, text }) => paint(text, reply.kind === 'refusal' && role === 'answer' ? '1;33' : CODES[role], colour))
    .join('\n');
}

/** Text in a colour, or as it is. */
export function paint(text: string, code: string | null, colour: boolean): string {
  return colour && code !== null && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}
