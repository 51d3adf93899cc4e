const TITLES =
  'Mr Mrs Ms Mx Dr Prof Sen Rep Gov Gen Lt Col Capt Sgt Adm Cmdr Maj Rev Hon Pres Msgr Fr Supt Amb Atty Mt Ft Ste Messrs Sr Sra';
const BEFORE_NAME: ReadonlySet<string> = new Set(TITLES.split(' '));
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'No Nos no nos Vol vol Fig fig Art art Sec sec Ch ch pp p para Para'.split(' '),
);
// Followed by a capital more often inside a sentence than after it, unless the next word begins sentences.
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'St Inc Corp Co Ltd Bros Cie Jr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs v etc al cf ca approx est Dept Univ Assn Intl Natl Ave Blvd Rd Ph.D Ph'.split(
    ' ',
  ),
);
const STATES: ReadonlySet<string> = new Set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que'.split(
    ' ',
  ),
);
const STARTERS: ReadonlySet<string> = new Set(
  'The A An It He She They We You I This That These Those In On At But And Or So However Meanwhile Moreover If When While After Before As For From By To There Here His Her Its Their Our My Your According Under With Without Since Although Though Despite Both Some Many Most Several No Not What Who How Why Where Which Then Now Still Yet Also Instead Because Once Until During Last Next Earlier Later Other Another Such Each Every All Nobody Nothing'.split(
    ' ',
  ),
);
const TIME_NEXT =
  /^(?:(?:[A-Z][\w.]*\s+){0,3}[Tt]ime\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|JST|IST|KST|AES?T)\b)/;

/**
 * Whether the boundary at `at` (found by Intl.Segmenter in `piece`, sentence begun at `from`) lies inside a sentence:
 * abbreviations, initials, "No. 5", a quoted question with its "he said". Looks at a few dozen characters each side.
 */
export function continuesSentence(piece: string, from: number, at: number): boolean {
  const before = piece.slice(Math.max(from, at - 40), at);
  const after = piece.slice(at, at + 60).trimStart();
  const spaced = /\s$/.test(before);
  const head = before.trimEnd();
  if (after === '') return false;
  // “What next?” he asked / Yahoo! said
  if (/^\p{Ll}/u.test(after) && /[.!?…]["”’')\]]*$/.test(head) && (spaced || !/\p{Ll}{3}[.!?]$/u.test(head)))
    return true;
  // 「…。」と述べた。
  if (/[」』）]$/.test(head)) return /^[とっなのをはがにでも]/.test(after);
  // https://a.b/c?d=E, Yahoo!Japan: an ASCII mark without a space ends a sentence only where the space was lost.
  if (!spaced && /[!?.]$/.test(head)) return !/\p{Ll}{3}[.!?]$/u.test(head) || !/^\p{Lu}\p{Ll}+[\s,’']/u.test(after);
  // "1. The first point"
  if (at - from <= 12 && /^\s*\(?\d{1,3}[.)]\s*$/.test(piece.slice(from, at))) return true;
  if (!head.endsWith('.')) return false;
  return abbreviates(head.slice(0, -1), after);
}

function abbreviates(head: string, after: string): boolean {
  const word = /[\p{L}\p{N}.&'’]+$/u.exec(head)?.[0] ?? '';
  const next = /^[\p{L}\p{M}'’]+/u.exec(after)?.[0] ?? '';
  if (BEFORE_NAME.has(word)) return /^["“‘'(]?\p{Lu}/u.test(after);
  if (BEFORE_NUMBER.has(word)) return /^[\d#]/.test(after);
  if (/^[ap]\.m$/i.test(word)) return TIME_NEXT.test(after) || /^[(\d]/.test(after);
  const open = !STARTERS.has(next) && !/^["“‘«]/.test(after);
  if (AMBIGUOUS.has(word)) return open;
  if (STATES.has(word)) return open && /,\s*\p{L}+$/u.test(head);
  // U.S. President, J.P. Morgan, Ph.D. student; K. Sivan, George W. Bush. "Plan B. The" is two sentences.
  return open && (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word) || /^\p{Lu}$/u.test(word));
}
