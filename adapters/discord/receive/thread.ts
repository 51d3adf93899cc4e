import type { Message } from 'discord.js';
import { readControlId } from '../../../src/core/reply/controlId.ts';
import type { Desk } from './types.ts';

/** Questions that a follow-up is understood by. */
const MOST = 6;

/** The questions up to a shown answer, oldest first; none when it is not kept, or another tenant's. */
export async function earlierQuestions(
  { store }: Pick<Desk, 'store'>,
  tenant: string,
  id: string,
): Promise<readonly string[]> {
  const record = await store.shown.find(tenant, id);
  if (record?.kind !== 'answer') return [];
  const { thread = [], question } = record.request;
  return [...thread, question].slice(-MOST);
}

/** The id of the answer that a message of ours shows, from its buttons; null when it shows none. */
export function shownIdOf({ components }: Pick<Message, 'components'>): string | null {
  for (const row of components) {
    if (!('components' in row)) continue;
    for (const button of row.components) {
      const control = 'customId' in button && button.customId ? readControlId(button.customId) : null;
      if (control && (control.action === 'followup' || control.action === 'evidence')) return control.id;
    }
  }
  return null;
}
