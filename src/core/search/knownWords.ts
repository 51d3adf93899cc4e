import commonWords from '../../../data/lexicon/common-words.json' with { type: 'json' };
import countries from '../../../data/lexicon/countries.json' with { type: 'json' };
import heads from '../../../data/lexicon/name-heads.json' with { type: 'json' };
import organizations from '../../../data/lexicon/organizations.json' with { type: 'json' };
import people from '../../../data/lexicon/people.json' with { type: 'json' };
import { wordsOf } from './wordsOf.ts';

/** Ordinary words of English: whoever writes one means it, even when no article has it. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(Object.values(commonWords).flatMap((line) => line.split(' ')));

/**
 * Words of well-known names (countries and their people, organisations, people in public life). Macron is not Micron
 * mistyped, nor Austria Australia: edit distance cannot tell, knowing both can.
 */
export const NAME_WORDS: ReadonlySet<string> = new Set(
  [
    ...countries.flatMap(({ name, aliases, demonyms, capital }) => [name, ...aliases, ...demonyms, capital]),
    ...organizations.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...people.map(({ name }) => name),
  ].flatMap((name) => wordsOf(name ?? '')),
);

/** What names are made of besides names: act, ministry, summit. Alone they name nothing. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(Object.values(heads).flat().flatMap(wordsOf));
