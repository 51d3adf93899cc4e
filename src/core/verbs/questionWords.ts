/** Words that open a question: a text that begins with one is never a verb (CONTRACTS 5). */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'whose',
  'what',
  'when',
  'where',
  'which',
  'why',
  'how',
  "who's",
  "what's",
  "when's",
  "where's",
  "how's",
]);

/**
 * Finite auxiliaries. "latest is what the ministers said", "promises were made by whom": a topic does not begin with one.
 * "may" is left out, because "timeline May 2023" is a topic.
 */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'am',
  'be',
  'been',
  'do',
  'does',
  'did',
  'has',
  'have',
  'had',
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'might',
  'must',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "don't",
  "doesn't",
  "didn't",
  "won't",
]);

/** True when the words read as the middle of a sentence or a question rather than as a topic. */
export function opensClause(words: string): boolean {
  const first =
    /^\S{1,20}/u
      .exec(words)?.[0]
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[,.:;!?]+$/u, '') ?? '';
  return QUESTION_WORDS.has(first) || AUXILIARIES.has(first);
}
