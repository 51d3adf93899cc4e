/** Article ids of files: the path without its extension, with it where two files would get the same id. */
export function nameArticles(files: readonly string[]): Map<string, string> {
  const bare = (file: string): string => file.replace(/\.[^./]+$/, '');
  const count = new Map<string, number>();
  for (const file of files) count.set(bare(file), (count.get(bare(file)) ?? 0) + 1);
  const taken = new Set(files.filter((file) => (count.get(bare(file)) ?? 0) > 1));
  const ids = new Map<string, string>();
  // "a.txt.md" may not take the id "a.txt" that the file "a.txt" keeps because of "a.md".
  for (const file of files) ids.set(file, taken.has(file) || taken.has(bare(file)) ? file : bare(file));
  return ids;
}
