import paraphrases from '../../../data/lexicon/paraphrases.json' with { type: 'json' };
import { wordKeys } from '../facts.ts';
import { singular, verbLemma } from '../question/words.ts';
import { tokenize } from '../text/tokenize.ts';

// Verbs and particles of phrases that say nothing alone: "put up" is found by no "put".
const LIGHT = new Set(
  'take put get go come bring give make set turn have do let hold look work draw break run carry call pass lay pull stand cut in on at off up down out over back into to of by for no not most more half three times old new old again abroad life away side cargo high good'.split(
    ' ',
  ),
);
// Verbs that stand everywhere: even alone they tell of nothing.
const EMPTY = new Set('do get go come have put take run'.split(' '));
const PARTICLES = 'off|up|down|out|over|back|away|forward|together|part|place|ashore|into force';

/** Asked word or phrase to the keys of what a text may say for it. */
const TOLD = new Map<string, ReadonlySet<string>>();
for (const line of paraphrases.lines) {
  const [asked = '', ...told] = line.split(', ');
  TOLD.set(asked, new Set([...(TOLD.get(asked) ?? []), ...told.flatMap(keysOf)]));
}

function keysOf(phrase: string): string[] {
  const tokens = tokenize(phrase);
  return tokens
    .filter((token) => (tokens.length === 1 ? !EMPTY.has(token.norm) : !LIGHT.has(token.norm)))
    .flatMap((token) => wordKeys(token.norm, token.stem));
}

/** Keys of the words that a text may use for an asked word ("live": "inhabitants"), with its particle ("lay off") if any. */
export function paraphrasesOf(norm: string, particle: string | null = null): ReadonlySet<string> {
  const lemma = verbLemma(norm);
  if (particle !== null) {
    const phrase = TOLD.get(`${lemma ?? norm} ${particle}`) ?? LAY.get(`${norm} ${particle}`);
    if (phrase) return phrase;
  }
  const own = TOLD.get(norm) ?? TOLD.get(singular(norm)) ?? (lemma === null ? undefined : TOLD.get(lemma));
  return own ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
// "lay off": its bare form is also the past of "lie".
const LAY = new Map([
  ['lay off', TOLD.get('lay off') ?? NONE],
  ['laid off', TOLD.get('lay off') ?? NONE],
]);

/** The particle that makes a phrase of a verb: "lay off", "turn the offer down", "take part"; null when there is none. */
export function particleAfter(text: string, end: number): string | null {
  const match = new RegExp(`^\\s+(?:[\\p{L}'’-]+\\s+){0,3}?(${PARTICLES})(?![\\p{L}-])`, 'iu').exec(
    text.slice(end, end + 60),
  );
  return match?.[1]?.toLowerCase() ?? null;
}
