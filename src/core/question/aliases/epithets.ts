import epithets from '../../../../data/lexicon/epithets.json' with { type: 'json' };
import { roleFacts } from '../../entities/roleFacts.ts';
import type { Snapshot } from '../../snapshot.ts';
import { isLarge, standsIn } from './standsIn.ts';
import type { Renamed } from './types.ts';

const EPITHETS: readonly { pattern: RegExp; phrase: string; say: string }[] = epithets
  .flatMap(({ say, as }) => as.map((phrase) => ({ phrase, say })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length)
  .map(({ phrase, say }) => ({
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:the )?${phrase.replaceAll('.', '\\.').replaceAll("'", "['’]")}(?![\\p{L}\\p{N}-])`,
      'iu',
    ),
    phrase,
    say,
  }));

/** "the UN nuclear watchdog", "Big Blue", where the articles write IAEA and IBM. */
export function readEpithet(text: string, snapshot: Snapshot): Renamed | null {
  for (const { pattern, phrase, say } of EPITHETS) {
    const match = pattern.exec(text);
    if (match === null || standsIn(snapshot, phrase) || !standsIn(snapshot, say)) continue;
    const article = /^the /i.test(match[0]) && /^\p{Ll}|^(?:Pope|King|Moon)$/u.test(say) ? 'the ' : '';
    return { start: match.index, end: match.index + match[0].length, to: article + say };
  }
  return null;
}

/** "POTUS" is the president that the articles know, "pm" the prime minister. */
export function readOffice(text: string, snapshot: Snapshot): Renamed | null {
  const match = /(?<![\p{L}\p{N}.-])(?:the )?(?:potus|pm)(?![\p{L}\p{N}.-])/iu.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const end = match.index + match[0].length;
  if (/pm$/i.test(match[0])) {
    // "at 6 pm" is a time.
    if (/\d\s*$/.test(before) || standsIn(snapshot, 'pm')) return null;
    return { start: match.index, end, to: match[0].replace(/pm$/i, 'prime minister') };
  }
  if (standsIn(snapshot, 'POTUS')) return null;
  // "the next POTUS" is another than the one that the articles have.
  if (/\b(?:next|former|ex|future|new|then|last|first)[\s-]+$/i.test(before)) return null;
  const holders = isLarge(snapshot) ? [] : roleFacts(snapshot.registry(), { role: 'POTUS' });
  const names = new Set(holders.map((holder) => holder.entity.name));
  const only = names.size === 1 ? [...names][0] : undefined;
  const article = /(?:^|\s)the $/i.test(before) ? '' : 'the ';
  return { start: match.index, end, to: only === undefined ? `${article}US president` : `President ${only}` };
}
