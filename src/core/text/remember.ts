import { detach } from './detach.ts';

/** Longer strings are hardly met twice. UTF-16 units. */
const LONGEST = 60;

/**
 * The pure function `make` with a memory of its last results by argument. The memory is emptied when it holds `limit`
 * of them, so that hostile text cannot grow it without end. Results are shared: they must never be changed.
 */
export function remember<T extends {}>(make: (text: string) => T, limit = 50_000): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST) return make(text);
    const own = detach(text);
    const made = make(own);
    if (memory.size >= limit) memory.clear();
    memory.set(own, made);
    return made;
  };
}
