import commonWords from '../../../data/lexicon/common-words.json' with { type: 'json' };
import givenNames from '../../../data/lexicon/given-names.json' with { type: 'json' };
import heads from '../../../data/lexicon/name-heads.json' with { type: 'json' };
import people from '../../../data/lexicon/people.json' with { type: 'json' };
import titles from '../../../data/lexicon/titles.json' with { type: 'json' };
import { nameKey, scanWords } from './scanWords.ts';

const words = (table: Record<string, string>): Set<string> =>
  new Set(Object.values(table).flatMap((line) => line.split(' ').map(nameKey)));

/** Words that run text writes in lower case: a capital on them at the start of a sentence says nothing. */
export const COMMON = words(commonWords);
export const GIVEN = words(givenNames);
export const HONORIFICS = new Set(titles.honorifics);
export const ROLE_HEADS = new Set(titles.heads);
export const ROLE_MODIFIERS = new Set(titles.modifiers);
export const PORTFOLIOS = new Set(titles.portfolios);
export const ELECT = new Set(titles.elect);
export const SPEECH = new Set(titles.speech);
export const PERSON_VERBS = new Set(titles.personVerbs);
export const ORGANIZATION_SUFFIXES = new Set(heads.organizationSuffixes);
export const ORGANIZATION_HEADS = new Set(heads.organizationHeads);
export const LAW_HEADS = new Set(heads.lawHeads);
export const PROGRAMME_HEADS = new Set(heads.programmeHeads);
export const EVENT_HEADS = new Set(heads.eventHeads);
export const PLACE_SUFFIXES = new Set(heads.placeSuffixes);
export const PLACE_PREFIXES = new Set(heads.placePrefixes);
export const COMPANY_NOUNS = new Set(heads.companyNouns);
export const PRODUCT_NOUNS = new Set(heads.productNouns);
export const STORM_WORDS = new Set(heads.stormWords);
export const SHIP_WORDS = new Set(heads.shipWords);
export const PLACE_PREPOSITIONS = new Set(heads.namePlaces);
export const CITY_NOUNS = new Set(heads.cityNouns);

const particles = 'de la le von van der den bin ibn al el da das dos di du del della ter ten zu y e abu ben af av dos';
/** Small words inside a person's name. */
export const PARTICLES = new Set(particles.split(' '));

/** Surnames of people in public life, kept so that a bare surname is no place or company. */
export const KNOWN_SURNAMES: ReadonlySet<string> = new Set(
  people.flatMap((row) => {
    const keys = scanWords(row.name).map((word) => word.key);
    const eastern = row.of === 'china' || row.of === 'south-korea' || row.of === 'north-korea' || row.of === 'taiwan';
    const surname = eastern ? keys[0] : keys.at(-1) === 'jr' ? keys.at(-2) : keys.at(-1);
    return surname === undefined || surname.length < 3 ? [] : [surname];
  }),
);

/** Full names of the same people. */
export const KNOWN_PEOPLE: ReadonlySet<string> = new Set(people.map((row) => nameKey(row.name)));

/** Chinese, Korean and Vietnamese surnames: they stand first. */
export const EASTERN_SURNAMES = new Set(titles.easternSurnames);

/** Days and months: capitals, but no names. */
export const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
);
