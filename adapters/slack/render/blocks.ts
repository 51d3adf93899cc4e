import type { types } from '@slack/bolt';
import { cleanText } from '../../../src/core/reply/cleanText.ts';
import { instantWords } from '../../../src/core/reply/digestLines.ts';
import { actionsBlock } from './buttons.ts';
import { splitText } from './cut.ts';
import { escapeText, ownMarkup, plainObject, strongObject } from './escape.ts';
import type { MomentPart, Part, TextPart } from './parts.ts';

/** Under Slack's 3,000 a section. */
const SECTION = 2900;

/** The blocks of one part; a long text becomes several sections. */
export function blocksOf(part: Part): readonly types.KnownBlock[] {
  switch (part.kind) {
    case 'buttons': {
      const row = actionsBlock(part.controls);
      return row ? [row] : [];
    }
    case 'moment':
      return [{ type: 'context', elements: [ownMarkup(momentMarkup(part))] }];
    case 'strong':
      return part.text.length > 500 ? sections(part.text) : [{ type: 'section', text: strongObject(part.text) }];
    case 'small':
      return pieces(part.text).map((text) => ({ type: 'context', elements: [plainObject(text)] }));
    case 'text':
    case 'quote':
    case 'entry':
      return sections(shownText(part));
  }
}

/** A part as people read it, without any markup. */
export function shownText(part: Part): string {
  switch (part.kind) {
    case 'buttons':
      return '';
    case 'moment':
      return `${part.before} ${instantWords(part.at, part.zone)}`;
    default:
      return quoted(part);
  }
}

function quoted(part: TextPart): string {
  if (part.kind !== 'quote') return part.text;
  return part.cut === true ? `“${part.text}” …` : `“${part.text}”`;
}

function sections(text: string): readonly types.KnownBlock[] {
  return pieces(text).map((piece) => ({ type: 'section', text: plainObject(piece) }));
}

function pieces(text: string): readonly string[] {
  return splitText(text, SECTION).filter((piece) => cleanText(piece).trim() !== '');
}

/** Slack shows a moment in the zone of whoever reads it; the rest is for clients that do not know the form. */
function momentMarkup({ before, at, zone }: MomentPart): string {
  const seconds = Math.floor(at / 1000);
  const words = escapeText(instantWords(at, zone)).replaceAll('|', ' ');
  return `${escapeText(before)} <!date^${seconds}^{date_short_pretty} {time}|${words}>`;
}
