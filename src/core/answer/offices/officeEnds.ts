import { matchRole, roleParts } from '../../entities/matchRole.ts';
import type { IsoDate } from '../../types.ts';
import type { Context } from '../types.ts';
import type { AskedOffice } from './askedOffice.ts';
import { statedFit } from './ownerFit.ts';
import { entityOf, idOf, offices, personKey, registryOf, successionsOf, toldOffices } from './toldOffices.ts';

/** The day by which somebody was no longer in the asked office, by the articles; '' where the day is not told. */
export function endsOf(asked: AskedOffice, context: Context): ReadonlyMap<string, IsoDate> {
  const ends = new Map<string, IsoDate>();
  const end = (who: string, day: IsoDate | null): void => {
    const known = ends.get(who);
    if (known === undefined || known === '' || (day !== null && day < known)) ends.set(who, day ?? known ?? '');
  };
  for (const { predecessor, told } of successionsOf(context))
    if (told.role === null || asked.parts === null || matchRole(asked.parts, roleParts(told.role)) > 0)
      end(idOf(predecessor), told.from ?? predecessor.asOf);
  const registry = registryOf(context);
  for (const [article, { leavings }] of offices(context))
    for (const { person, day } of leavings)
      end(personKey(entityOf(registry, article, person)?.name ?? person.text), day);
  const { parts } = asked;
  if (parts === null) return ends;
  for (const item of toldOffices(context)) {
    const held = roleParts(item.role);
    // "Per Holm, the former coach of Alm Rovers": he may be coach elsewhere now.
    if (held.state !== 'former' || statedFit(item.owner, item.role, asked) === 0) continue;
    if (matchRole(parts, { ...held, state: parts.state }) > 0) end(idOf(item), item.asOf);
  }
  return ends;
}
