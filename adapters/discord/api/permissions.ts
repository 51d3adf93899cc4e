import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

type Flag = keyof typeof PermissionFlagsBits;

/** What Chips needs, and no more; the words are those of Discord's own settings. */
const NEEDED = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
} as const satisfies Partial<Record<Flag, string>>;

/** The bits for the invite link. */
export const INVITE_PERMISSIONS: bigint = flagsOf(NEEDED).reduce((bits, flag) => bits | PermissionFlagsBits[flag], 0n);

type Held = Readonly<PermissionsBitField> | null;

/** Permissions for posting that are missing here, in the words of Discord's settings; unknown ones count as held. */
export function missingToPost(held: Held, inThread: boolean): readonly string[] {
  if (held === null) return [];
  const wanted = ['ViewChannel', inThread ? 'SendMessagesInThreads' : 'SendMessages', 'EmbedLinks'] as const;
  return wanted.filter((flag) => !held.has(PermissionFlagsBits[flag])).map((flag) => NEEDED[flag]);
}

/** Whether this person may write where Chips would write for them. */
export function mayWrite(held: Held, inThread: boolean): boolean {
  if (held === null) return true;
  const flag = inThread ? 'SendMessagesInThreads' : 'SendMessages';
  return held.has(PermissionFlagsBits.ViewChannel) && held.has(PermissionFlagsBits[flag]);
}

/** Whether earlier messages may be read: without it Discord lists none, and a reply to one is refused. */
export function mayReadBack(held: Held): boolean {
  return (
    held === null || (held.has(PermissionFlagsBits.ViewChannel) && held.has(PermissionFlagsBits.ReadMessageHistory))
  );
}

/** "the permissions “Send Messages” and “Embed Links”". */
export function permissionWords(missing: readonly string[]): string {
  const names = missing.map((name) => `“${name}”`);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? `the permission ${last}` : `the permissions ${names.slice(0, -1).join(', ')} and ${last}`;
}

function flagsOf(needed: Partial<Record<Flag, string>>): readonly Flag[] {
  // The keys of a literal of flags are flags.
  return Object.keys(needed) as Flag[];
}
