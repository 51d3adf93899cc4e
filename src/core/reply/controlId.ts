import type { Control, ControlAction } from './types.ts';

// A record, so that the compiler asks for an action that is missing here.
const KNOWN: Readonly<Record<ControlAction, true>> = {
  share: true,
  evidence: true,
  timeline: true,
  watch: true,
  followup: true,
  good: true,
  bad: true,
  page: true,
  ask: true,
  preview: true,
  post: true,
  run: true,
  pause: true,
  resume: true,
  unsubscribe: true,
};

/** The id that a platform's button carries: action and opaque id, never content. */
export function controlId(control: Pick<Control, 'action' | 'id'>): string {
  return `chips:${control.action}:${control.id}`;
}

/** What a pressed button says; null when it is none of ours. */
export function readControlId(id: string): Pick<Control, 'action' | 'id'> | null {
  const [, action = '', rest = ''] = /^chips:([a-z]+):([0-9a-z.]{1,60})$/u.exec(id) ?? [];
  return isAction(action) ? { action, id: rest } : null;
}

function isAction(action: string): action is ControlAction {
  return Object.hasOwn(KNOWN, action);
}
