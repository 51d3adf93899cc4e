import { oneLine } from '../../../src/core/reply/oneLine.ts';
import { escapeMarkdown } from './escape.ts';
import type { Part } from './parts.ts';

/** A part as Discord's markup; '' when nothing in it can be seen. */
export function markupOf(part: Part): string {
  if (part.kind === 'moment') return `${escapeMarkdown(part.before)} <t:${Math.floor(part.at / 1000)}:f>`;
  if (part.text.trim() === '') return '';
  switch (part.kind) {
    case 'strong':
      return bold(part.text);
    case 'text':
    case 'entry':
      return escapeMarkdown(part.text).trim();
    case 'quote': {
      const marked = part.cut === true ? `“${part.text}” …` : `“${part.text}”`;
      // Every line of its own gets the bar at the side; what stands in the quote stays character by character.
      return escapeMarkdown(marked)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    }
  }
}

function bold(text: string): string {
  const escaped = escapeMarkdown(oneLine(text));
  return escaped === '' ? '' : `**${escaped}**`;
}
