import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { Control, ControlAction } from '../../../src/core/reply/types.ts';
import { cutText } from './cut.ts';
import { plainField } from './escape.ts';

const ACTIONS: ReadonlySet<string> = new Set<ControlAction>([
  'share',
  'evidence',
  'timeline',
  'watch',
  'followup',
  'good',
  'bad',
  'page',
  'ask',
  'preview',
  'post',
  'run',
  'pause',
  'resume',
  'unsubscribe',
]);

/** Discord's: five buttons a row, five rows a message, 80 characters a label. */
const ROW = 5;
const ROWS = 5;
const LABEL = 80;

/** Rows of buttons. A custom id holds the action and an opaque id, never content. */
export function buttonRows(controls: readonly Control[]): readonly APIActionRowComponent<APIButtonComponent>[] {
  // Discord refuses a message in which a custom id stands twice.
  const unique = [...new Map(controls.map((control) => [`chips:${control.action}:${control.id}`, control]))]
    .slice(0, ROW * ROWS)
    .map(([id, control]) => buttonOf(id, control));
  return Array.from({ length: Math.ceil(unique.length / ROW) }, (_, i) => ({
    type: ComponentType.ActionRow,
    components: unique.slice(i * ROW, (i + 1) * ROW),
  }));
}

/** What a pressed button says; null when it is none of ours. */
export function readCustomId(id: string): { readonly action: ControlAction; readonly id: string } | null {
  const [, action = '', rest = ''] = /^chips:([a-z]+):([0-9a-z.]{1,60})$/u.exec(id) ?? [];
  // Checked against the list just above.
  return ACTIONS.has(action) ? { action: action as ControlAction, id: rest } : null;
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
