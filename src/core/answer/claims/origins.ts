import countries from '../../../../data/lexicon/countries.json' with { type: 'json' };
import { placeContains } from '../../entities/places.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Token } from '../../text/types.ts';
import type { NameConstraint } from '../types.ts';

const COUNTRY_BY_ADJECTIVE: ReadonlyMap<string, string> = new Map([
  ...countries.flatMap((row) =>
    row.demonyms.map((demonym): [string, string] => [
      tokenize(demonym)
        .map((token) => token.norm)
        .join(' '),
      `place:${row.id}`,
    ]),
  ),
  ...countries
    .filter((row) => /^united-(?:states|kingdom)$/.test(row.id))
    .map((row): [string, string] => [row.id === 'united-states' ? 'us' : 'uk', `place:${row.id}`]),
]);
const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_BY_ADJECTIVE.values());
// "its U.S. unit Motiva" belongs to somebody elsewhere; "the German market leader" may come from anywhere.
const LOOSE = /^(?:unit|arm|subsidiary|branch|division|offshoot|affiliate|operator|operation|partner|rival)s?$/;

/** The words give the adjective of one country, and it is not the asked one: "the Danish bank Holm" is no Norwegian bank. */
export function otherCountry(tokens: readonly Token[], asked: NameConstraint): boolean {
  if (asked.place === null || !COUNTRIES.has(asked.place) || tokens.some((token) => LOOSE.test(token.norm)))
    return false;
  const found = tokens.flatMap((token, i) => {
    const two = COUNTRY_BY_ADJECTIVE.get(`${token.norm} ${tokens[i + 1]?.norm ?? ''}`);
    const one = COUNTRY_BY_ADJECTIVE.get(token.norm);
    return two ?? (/^\p{Lu}/u.test(token.text) ? one : undefined) ?? [];
  });
  const only = found[0];
  return (
    only !== undefined &&
    found.every((each) => each === only) &&
    !placeContains(asked.place, only) &&
    !placeContains(only, asked.place)
  );
}
