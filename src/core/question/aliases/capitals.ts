import capitals from '../../../../data/lexicon/region-capitals.json' with { type: 'json' };
import { capitalOf, largestCityOf } from '../../entities/places.ts';
import { LEXICON_BY_ID, type LexiconEntry } from '../../mentions/lexicon.ts';
import { matchPhrase } from '../../mentions/phraseIndex.ts';
import { scanWords } from '../../mentions/scanWords.ts';
import type { Snapshot } from '../../snapshot.ts';
import { standsIn } from './standsIn.ts';
import type { Renamed } from './types.ts';

/** "Miyagi's capital", "the Slovak capital", "Michigan's largest city", where the articles name that city. */
export function readCapital(text: string, snapshot: Snapshot): Renamed | null {
  const region = regionCapital(text);
  if (region !== null && standsIn(snapshot, region.to)) return region;
  const words = scanWords(text);
  for (let i = 0; i < words.length; i++) {
    const match = matchPhrase(words, i, true);
    if (match === null || match.phrase.entry.kind !== 'place') continue;
    const { entry } = match.phrase;
    const first = words[i];
    const next = words[match.end];
    if (first === undefined || next === undefined) continue;
    const owned = next.kind === 'possessive';
    if (!owned && match.phrase.use !== 'demonym') continue;
    const rest = text.slice(owned ? next.end : next.start).trimStart();
    const asked = /^(?:(capital)(?: city)?|(largest|biggest|most populous) city)\b/i.exec(rest);
    if (asked === null) continue;
    const city = asked[1] !== undefined ? capitalName(entry) : nameOf(largestCityOf(entry.id));
    if (city === null || !standsIn(snapshot, city)) continue;
    const end = text.indexOf(asked[0], first.end) + asked[0].length;
    const start = /\bthe $/i.test(text.slice(0, first.start)) ? first.start - 4 : first.start;
    // "What is the Slovak capital?" asks for it.
    if (ASKED_FOR.test(text.slice(0, start))) continue;
    return { start, end, to: city };
  }
  return null;
}

const ASKED_FOR = /\b(?:is|was|are|were|what|which|called|named)\s*$/i;

/** "Miyagi's capital", "the capital of Bavaria". */
function regionCapital(text: string): Renamed | null {
  const patterns = [
    /((?:\p{L}[\p{L}-]+ ){0,2}\p{L}[\p{L}-]+)['’]s (?:state |provincial |regional )?capital\b/giu,
    /\b(?:the )?(?:state |provincial |regional )?capital of ((?:\p{L}[\p{L}-]+ ){0,2}\p{L}[\p{L}-]+)/giu,
  ];
  for (const [i, pattern] of patterns.entries()) {
    for (const match of text.matchAll(pattern)) {
      const words = (match[1] ?? '').split(' ');
      for (let n = words.length; n > 0; n--) {
        const name = (i === 0 ? words.slice(-n) : words.slice(0, n)).join(' ');
        const to = CAPITALS.get(name.toLowerCase());
        if (to === undefined) continue;
        const start = i === 0 ? match.index + (match[1] ?? '').length - name.length : match.index;
        const end = match.index + match[0].length - (i === 0 ? 0 : (match[1] ?? '').length - name.length);
        if (!ASKED_FOR.test(text.slice(0, start))) return { start, end, to };
      }
    }
  }
  return null;
}

const CAPITALS: ReadonlyMap<string, string> = new Map(Object.entries(capitals).map(([k, v]) => [k.toLowerCase(), v]));

function capitalName(entry: LexiconEntry): string | null {
  return CAPITALS.get(entry.name.toLowerCase().replace(/ (?:prefecture|state)$/, '')) ?? nameOf(capitalOf(entry.id));
}

const nameOf = (id: string | null): string | null => (id === null ? null : (LEXICON_BY_ID.get(id)?.name ?? null));
