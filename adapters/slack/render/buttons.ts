import type { types } from '@slack/bolt';
import { cleanText } from '../../../src/core/reply/cleanText.ts';
import { controlId } from '../../../src/core/reply/controlId.ts';
import type { Control } from '../../../src/core/reply/types.ts';
import { splitText } from './cut.ts';
import { plainObject } from './escape.ts';

/** A row takes at most 25 elements. */
const ROW = 25;
/** Of Slack's 75, escaped. */
const LABEL = 74;

/** The row of buttons; null without any. An action id holds the action and an opaque id, never content. */
export function actionsBlock(controls: readonly Control[]): types.ActionsBlock | null {
  // Slack refuses a row in which an action id stands twice.
  const unique = [...new Map(controls.map((control) => [controlId(control), control]))];
  if (unique.length === 0) return null;
  return { type: 'actions', elements: unique.slice(0, ROW).map(([id, control]) => buttonOf(id, control)) };
}

function buttonOf(actionId: string, { action, label }: Control): types.Button {
  const button: types.Button = {
    type: 'button',
    action_id: actionId,
    text: plainObject(splitText(cleanText(label).trim(), LABEL)[0] ?? action),
  };
  if (action !== 'unsubscribe') return button;
  return {
    ...button,
    style: 'danger',
    confirm: {
      title: plainObject('Stop this digest?'),
      text: plainObject('It is removed from this channel. Nothing that was posted goes away.'),
      confirm: plainObject('Stop it'),
      deny: plainObject('Keep it'),
      style: 'danger',
    },
  };
}
