import type { Correction } from '../search/types.ts';
import type { Snapshot } from '../snapshot.ts';
import { readCapital } from './aliases/capitals.ts';
import { readDescription } from './aliases/descriptions.ts';
import { readEpithet, readOffice } from './aliases/epithets.ts';
import { readAlias, readInitials } from './aliases/names.ts';
import type { AliasReader } from './aliases/types.ts';

/** A question in which other names are replaced by those that the articles use, each to be shown. */
export interface Reread {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** Ordered: a set phrase before a rule. Each reads until it finds nothing more, at most a few times. */
const READERS: readonly AliasReader[] = [
  readEpithet,
  readOffice,
  readCapital,
  readAlias,
  readInitials,
  readDescription,
];
const MOST = 3;

/**
 * Reads what a question calls something else than the articles do: "Big Blue", "POTUS", "Michigan's largest city", "the
 * Danish company", initials of a name. What the articles say themselves stays as it is, and so does what they name twice.
 */
export function readAliases(question: string, snapshot: Snapshot): Reread {
  let text = question;
  const corrections: Correction[] = [];
  for (const reader of READERS) {
    for (let i = 0; i < MOST; i++) {
      const found = reader(text, snapshot);
      if (found === null) break;
      const from = text.slice(found.start, found.end);
      if (from.toLowerCase() === found.to.toLowerCase()) break;
      corrections.push({ from, to: found.to });
      text = text.slice(0, found.start) + found.to + text.slice(found.end);
    }
  }
  return { text, corrections };
}
