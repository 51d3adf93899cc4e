import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { controlId } from '../../../src/core/reply/controlId.ts';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { Control } from '../../../src/core/reply/types.ts';
import { cutText } from './cut.ts';
import { plainField } from './escape.ts';

/** Discord's: five buttons a row, five rows a message, 80 characters a label. */
const ROW = 5;
const ROWS = 5;
const LABEL = 80;

/** Rows of buttons. A custom id holds the action and an opaque id, never content. */
export function buttonRows(controls: readonly Control[]): readonly APIActionRowComponent<APIButtonComponent>[] {
  // Discord refuses a message in which a custom id stands twice.
  const unique = [...new Map(controls.map((control) => [controlId(control), control]))]
    .slice(0, ROW * ROWS)
    .map(([id, control]) => buttonOf(id, control));
  return Array.from({ length: Math.ceil(unique.length / ROW) }, (_, i) => ({
    type: ComponentType.ActionRow,
    components: unique.slice(i * ROW, (i + 1) * ROW),
  }));
}

function buttonOf(customId: string, { action, label }: Control): APIButtonComponent {
  const words = plainField(oneLine(label));
  return {
    type: ComponentType.Button,
    custom_id: customId,
    label: words === '' ? action : words.length > LABEL ? cutText(words, LABEL / 2) : words,
    style: action === 'share' ? ButtonStyle.Primary : ButtonStyle.Secondary,
  };
}
