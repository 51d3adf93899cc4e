import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildPassageIndex } from '../src/core/search/buildPassageIndex.ts';
import type { PassageIndex } from '../src/core/search/types.ts';
import type { Passage } from '../src/core/types.ts';
import { createRandom } from './random.ts';
import { withTypingError } from './typos.ts';

/** A line of a SQuAD-like file. */
interface Line {
  readonly set: string;
  readonly title: string;
  readonly question: string;
  readonly context: string;
  readonly answerable: boolean;
}

export interface RetrievalSet {
  readonly passages: readonly Passage[];
  readonly questions: readonly { readonly text: string; readonly passage: string }[];
}

/** Reads `FILE.jsonl` or `FILE.jsonl.gz`: distinct contexts are the passages, answerable questions the queries. */
export function readRetrievalSet(file: string, sets: ReadonlySet<string> | undefined): RetrievalSet {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const ids = new Map<string, string>();
  const passages: Passage[] = [];
  const questions: { text: string; passage: string }[] = [];
  for (const row of text.split('\n')) {
    if (row.trim() === '') continue;
    // The file's own README gives this shape; a line without it fails the run with the file's own words.
    const line = JSON.parse(row) as Line;
    if (sets !== undefined && !sets.has(line.set)) continue;
    let id = ids.get(line.context);
    if (id === undefined) {
      id = `p${ids.size}`;
      ids.set(line.context, id);
      const span = { start: 0, end: line.context.length };
      passages.push({ id, article: id, index: 0, text: line.context, title: line.title, date: null, ...span });
    }
    if (line.answerable) questions.push({ text: line.question, passage: id });
  }
  return { passages, questions };
}

/** Mean reciprocal rank at 10 and the share of questions whose passage is first, in per cent. */
export function measure(
  index: PassageIndex,
  set: RetrievalSet,
  change: (question: string) => string,
): { mrr: number; first: number } {
  let sum = 0;
  let first = 0;
  for (const { text, passage } of set.questions) {
    const at = index.search({ text: change(text) }, 10).findIndex((hit) => hit.passage.id === passage);
    if (at >= 0) sum += 1 / (at + 1);
    if (at === 0) first++;
  }
  const count = Math.max(1, set.questions.length);
  return { mrr: (100 * sum) / count, first: (100 * first) / count };
}

const [file, names] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run bench:retrieval -- FILE.jsonl[.gz] [SET,SET]   (lines with title, question, context)');
  process.exitCode = 2;
} else {
  const set = readRetrievalSet(file, names === undefined ? undefined : new Set(names.split(',')));
  const index = buildPassageIndex(set.passages);
  const random = createRandom(7);
  const clean = measure(index, set, (question) => question);
  const typed = measure(index, set, (question) => withTypingError(question, random));
  console.log(`${set.passages.length} passages, ${set.questions.length} questions`);
  console.log(`clean             MRR@10 ${clean.mrr.toFixed(2)}  first ${clean.first.toFixed(2)}`);
  console.log(`one typing error  MRR@10 ${typed.mrr.toFixed(2)}  first ${typed.first.toFixed(2)}`);
}
