import { lookupKey, personName } from './nameForms.ts';
import type { Entity } from './types.ts';

/** Entities by every spelling; the full name outranks the surname, and that the given name. */
export interface NameIndex {
  get(key: string, fits?: (entity: Entity) => boolean): readonly Entity[];
  byId(id: string): Entity | undefined;
  /** Keys that a misspelling may be mended to. */
  mendable(kind?: Entity['kind']): Iterable<string>;
  /** The spelling as the articles write it. */
  spelling(key: string): string;
}

/** Indexes the entities of a registry. */
export function indexNames(entities: readonly Entity[]): NameIndex {
  const levels = [new Map<string, Set<Entity>>(), new Map<string, Set<Entity>>(), new Map<string, Set<Entity>>()];
  const spellings = new Map<string, string>();
  const ids = new Map(entities.map((entity) => [entity.id, entity] as const));
  const put = (level: number, key: string, entity: Entity): void => {
    if (key === '') return;
    const map = levels[level];
    const set = map?.get(key);
    if (set === undefined) map?.set(key, new Set([entity]));
    else set.add(entity);
  };
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const key = lookupKey(name);
      const bare = entity.kind === 'person' && !key.includes(' ');
      put(bare ? 1 : 0, key, entity);
      if (!spellings.has(key)) spellings.set(key, name);
      if (key.includes(' ')) put(1, key.split(' ').sort().join('\u0001'), entity);
      if (key.includes('-')) {
        const open = key.replaceAll('-', ' ');
        put(1, open, entity);
        if (!spellings.has(open)) spellings.set(open, name);
      }
    }
    if (entity.kind === 'person') {
      const name = personName(entity.name);
      for (const surname of name.surnames) {
        put(1, surname, entity);
        if (!spellings.has(surname)) spellings.set(surname, capitalized(surname));
      }
      for (const word of name.words) put(2, word, entity);
      for (const tail of tailsOf(lookupKey(entity.name))) put(2, tail, entity);
    }
  }
  return {
    get(key, fits) {
      for (const level of levels) {
        // A ship or a firm that bears a surname does not hide the person who is asked for.
        const found = [...(level.get(key) ?? [])].filter((entity) => fits?.(entity) ?? true);
        if (found.length > 0) return found;
      }
      return [];
    },
    byId: (id) => ids.get(id),
    *mendable(kind) {
      for (const level of levels.slice(0, 2)) {
        for (const [key, set] of level) {
          if (key.includes('\u0001')) continue;
          if (kind === undefined || [...set].some((entity) => entity.kind === kind)) yield key;
        }
      }
    },
    spelling: (key) => spellings.get(key) ?? key,
  };
}

// "Rosa Maria de la Cruz" is "Maria de la Cruz", "de la Cruz" and, with an open hyphen, "Smith Jones" of "Smith-Jones".
function tailsOf(key: string): readonly string[] {
  const words = key.split(' ');
  const tails = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  return [...tails, ...tails.filter((tail) => tail.includes('-')).map((tail) => tail.replaceAll('-', ' '))];
}

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
