import titles from '../../../data/lexicon/titles.json' with { type: 'json' };

const HEADS: ReadonlySet<string> = new Set(titles.heads);
const JOINS = new Set(['of', 'and', 'for', 'the', '&']);
const FIELDS: ReadonlySet<string> = new Set(titles.portfolios.filter((word) => !JOINS.has(word)));
const WORDS: ReadonlySet<string> = new Set([...titles.heads, ...titles.modifiers, ...FIELDS]);
// What may stand behind a field: "minister of trade in the cabinet", but "head of the trade body" is of the body.
const BEHIND_FIELD =
  /^(?:of|in|at|since|who|and|for|from|until|is|was|has|had|said|on|with|under|when|before|after|as|&)$/;
const STATES =
  /^(?:former|earlier|previous|one-?time|ex|acting|interim|outgoing|incoming|designate|elect|then|late|ousted)$/;
// "the new coach", "its long-time chairman": words about the holder, not the office.
const IDLE = /^(?:the|a|an|its|his|her|their|our|new|newly|current|present|first|next|old|long-?time|who|one)$/;

/** An office read from words, and what stands behind (or in front of) it. */
export interface OfficeRead {
  readonly role: string;
  readonly rest: string;
}

function isHead(word: string): boolean {
  return HEADS.has(word) || (word.endsWith('s') && HEADS.has(word.slice(0, -1)));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[,.;:]+$/, '');
}

/** "the medical director of the clinic": medical director, rest "of the clinic". Null when no office starts the text. */
export function officeAtStart(text: string): OfficeRead | null {
  const words = text.trim().split(/\s+/);
  let from = 0;
  while (from < words.length && IDLE.test(plain(words[from] ?? ''))) from++;
  let end = 0;
  let strange = 0;
  for (let at = from; at < words.length && at < from + 8; at++) {
    const word = plain(words[at] ?? '');
    const closes = /[,.;:]$/.test(words[at] ?? '');
    if (
      isHead(word) &&
      (end === 0 || end === at || !JOINS.has(plain(words[at - 1] ?? '')) || plain(words[at - 1] ?? '') === 'and')
    )
      end = at + 1;
    else if (WORDS.has(word) || STATES.test(word)) {
      // "minister of economy, trade and industry": a field behind its head belongs to the office.
      const next = words[at + 1];
      if (
        end > 0 &&
        FIELDS.has(word) &&
        (closes || next === undefined || BEHIND_FIELD.test(plain(next)) || FIELDS.has(plain(next)))
      )
        end = at + 1;
    } else if (!JOINS.has(word)) {
      // One unknown field: "sporting director".
      if (end > 0 || !/^\p{Ll}[\p{L}-]+$/u.test(words[at] ?? '') || ++strange > 1) break;
    } else if (end === 0) break;
    if (closes && !(end > 0 && FIELDS.has(word) && FIELDS.has(plain(words[at + 1] ?? '')))) break;
  }
  if (end === 0) return null;
  return {
    role: words
      .slice(from, end)
      .join(' ')
      .replace(/[,.;:]+$/, ''),
    rest: words.slice(end).join(' '),
  };
}

/** "Donau coach": coach, rest "Donau". Null when no office ends the text. */
export function officeAtEnd(text: string): OfficeRead | null {
  const words = text.trim().split(/\s+/);
  const last = plain(words.at(-1) ?? '');
  if (!isHead(last)) return null;
  let from = words.length - 1;
  while (
    from > 0 &&
    from > words.length - 6 &&
    WORDS.has(plain(words[from - 1] ?? '')) &&
    !/[,.;:]$/.test(words[from - 1] ?? '')
  )
    from--;
  while (from > 0 && STATES.test(plain(words[from - 1] ?? ''))) from--;
  while (IDLE.test(plain(words[from] ?? ''))) from++;
  return { role: words.slice(from).join(' '), rest: words.slice(0, from).join(' ') };
}

/** The owner behind an office: "of the Siam Institute, presented" is "the Siam Institute"; null when none stands there. */
export function ownerBehind(rest: string): string | null {
  const match = /^(?:of|for|at|in|to)\s+(.+)$/iu.exec(rest.trim());
  return match?.[1] === undefined ? null : ownerPhrase(match[1]);
}

const STOP =
  /[,;:.()“”"–!?]|\s(?:and (?!\p{Lu})|but|who|which|that|is|was|were|are|has|had|have|will|would|said|says|told|since|until|after|before|from|on|when|while|because|as|by|with|during|at the|in (?:\p{Lu}\p{Ll}+ )?\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|the)\b)/u;

/** The noun group at the start of a text, cut at its clause's end. */
export function ownerPhrase(text: string): string | null {
  const at = STOP.exec(text)?.index ?? text.length;
  const phrase = text.slice(0, at).trim();
  return phrase === '' || phrase.split(/\s+/).length > 9 ? null : phrase;
}
