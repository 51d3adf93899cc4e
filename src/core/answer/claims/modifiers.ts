import { tokenize } from '../../text/tokenize.ts';

// Small words that a yes must hold as well: "the same paper", "only", "all three". Search and coverage leave them out.
const GROUPS: readonly (readonly string[])[] = [
  ['same', 'identical', 'joint', 'jointly', 'common', 'one', 'shared'],
  ['only', 'sole', 'solely', 'just', 'alone', 'exclusively'],
  ['alone', 'only', 'single-handedly', 'itself', 'by'],
  ['all', 'every', 'each', 'entire', 'whole', 'both', 'unanimously', 'fully'],
  ['every', 'all', 'each'],
  ['most', 'majority'],
  ['always', 'ever', 'every'],
  ['fully', 'completely', 'entirely', 'all', 'whole', 'full'],
  ['completely', 'fully', 'entirely', 'all', 'full'],
  ['free', 'gratis', 'cost', 'nothing'],
  ['unanimously', 'unanimous', 'against'],
  ['publicly', 'public', 'openly'],
  ['openly', 'open', 'public', 'publicly'],
  ['secretly', 'secret', 'quietly', 'secrecy'],
  ['permanently', 'permanent', 'good', 'ever'],
  ['temporarily', 'temporary', 'provisionally'],
  ['anonymously', 'anonymous', 'unnamed', 'name'],
  ['voluntarily', 'voluntary', 'accord'],
  ['automatically', 'automatic', 'itself'],
];
const OPPOSED: ReadonlyMap<string, RegExp> = new Map([
  ['same', /\b(?:separate(?:ly)?|different|another|each (?:his|her|its|their) own|two papers)\b/iu],
  ['together', /\b(?:separate(?:ly)?|alone|one after the other)\b/iu],
  ['unanimously', /\bby \d+ votes? to \d+/iu],
]);
const ASKED =
  /^(?:same|only|alone|all|every|most|always|fully|completely|free|unanimously|together|live|publicly|openly|secretly|permanently|temporarily|anonymously|voluntarily|automatically)$/;
// "all" and "most" are no manner: "not all" still holds for some.
const MANNER =
  /^(?:alone|fully|completely|free|together|live|publicly|openly|secretly|permanently|temporarily|anonymously|voluntarily|automatically)$/;

/** "The concert was not broadcast live; the station showed it a day later": it was shown, but not so. */
function deniesManner(norm: string, sentence: string): boolean {
  return (
    MANNER.test(norm) && new RegExp(`(?:\\bnot|n['’]t|\\bnever)(?: \\p{Ll}+){0,2} ${norm}\\b`, 'iu').test(sentence)
  );
}

/** "shown live", "live on television" tell a manner; "do they live", "live in Cork", "live animals" do not. */
function isManner(words: readonly string[], i: number): boolean {
  return /(?:ed|n|cast|wn)$/.test(words[i - 1] ?? '') && /^(?:on|from|by|to|and)?$/.test(words[i + 1] ?? '');
}

/** `held`, `opposed` ("separate" for the same), or `missing` when a narrowing word of the question is not in the text. */
export function modifierVerdict(question: string, sentence: string): 'held' | 'missing' | 'opposed' {
  // "Did anyone vote against the bill?" is not answered by a vote.
  if (/\bvot\p{L}* against\b/iu.test(question)) {
    if (
      /\b(?:none|no ?(?:one|body)|not one|no \p{L}+|nobody|zero|0) (?:of them )?(?:vot\p{L}+ )?against\b/iu.test(
        sentence,
      )
    )
      return 'opposed';
    if (!/\b(?:against|reject\p{L}*|oppos\p{L}*)\b|\bvot\p{L}* (?:it )?(?:down|no)\b/iu.test(sentence))
      return 'missing';
  }
  const asked = tokenize(question)
    .map((token) => token.norm)
    .filter(
      (norm, i, all) =>
        ASKED.test(norm) &&
        (norm !== 'live' || isManner(all, i)) &&
        !/\b(?:at all|all over|first of all|most of all)\b/iu.test(question),
    );
  if (asked.length === 0) return 'held';
  if (asked.some((norm) => OPPOSED.get(norm)?.test(sentence) || deniesManner(norm, sentence))) return 'opposed';
  const words = new Set(tokenize(sentence).map((token) => token.norm));
  return asked.every((norm) => {
    const group = GROUPS.find((each) => each[0] === norm);
    return words.has(norm) || (group ?? []).some((word) => words.has(word));
  })
    ? 'held'
    : 'missing';
}
