/** The word at most two edits away, or null: for "did you mean". Words longer than 30 have none. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  if (typed.length > 30) return null;
  const ranked = words
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word) }))
    .filter(({ word, distance }) => distance <= 2 && distance < word.length / 2)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.word ?? null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const swap = letter === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
