import { factsWithin, type SentenceFacts } from '../facts.ts';
import { holdsName } from './holdsName.ts';
import type { NameConstraint } from './types.ts';

/**
 * "Holm called off its merger with Lind": the event told of at `at` (offset in the sentence `text`) has a partner of its
 * own behind "with", and none of the asked names is that partner.
 */
export function hasOtherPartner(
  text: string,
  start: number,
  at: number,
  here: SentenceFacts,
  names: readonly NameConstraint[],
): boolean {
  const match = /^[^,;.:]{0,40}?\bwith (?:the )?/iu.exec(text.slice(at));
  if (!match) return false;
  const from = start + at + match[0].length;
  const partner = here.mentions.find(
    (mention) => /^(?:person|organization|place)$/.test(mention.kind) && mention.start === from,
  );
  if (!partner) return false;
  const part = factsWithin(here, partner);
  return !names.some((name) => holdsName(part, name));
}
