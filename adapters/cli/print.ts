import type { Terminal } from './types.ts';

/** JSON for people on a screen, on one line for programs. */
export async function printJson(value: unknown, terminal: Terminal): Promise<void> {
  await terminal.out(`${JSON.stringify(value, null, terminal.screen ? 2 : undefined)}\n`);
}
