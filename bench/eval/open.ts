import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { marginOf } from '../../src/core/margin.ts';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Hit, Reading } from '../../src/core/types.ts';
import { openReader } from '../../src/reader/open.ts';
import { askCorpus, snapshotIndex } from '../../src/service/askCorpus.ts';
import { cachedReader, marksFile } from '../train/cachedReader.ts';
import { ROOT } from './corpora.ts';
import { auroc, exactMatch, f1 } from './metrics.ts';

/** A line of a reading set: SQuAD's fields. */
export interface ReadingLine {
  readonly id: string;
  readonly title?: string;
  readonly article?: string;
  readonly question: string;
  readonly context: string;
  readonly answers: readonly { readonly text: string; readonly start: number }[];
  readonly answerable: boolean;
}

export function readLines(file: string): ReadingLine[] {
  const bytes = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  // A file of the stated schema, given on the command line by a developer.
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReadingLine);
}

const MODEL = join(ROOT, 'data/models/reader');

/** All paragraphs of the file as one corpus; the questions are asked without theirs. */
export async function runOpen(
  file: string,
  options: { readonly limit: number; readonly reader: boolean; readonly trace: boolean },
): Promise<void> {
  const lines = readLines(file);
  const ids = new Map<string, string>();
  for (const line of lines) if (!ids.has(line.context)) ids.set(line.context, `p${String(ids.size).padStart(5, '0')}`);
  const titles = new Map(lines.map((line) => [line.context, line.title ?? '']));
  const started = performance.now();
  const snapshot = buildSnapshot([...ids].map(([text, id]) => ({ id, text, title: titles.get(text) ?? '' })));
  console.log(
    `${ids.size} paragraphs, ${snapshot.passages.length} passages in ${Math.round(performance.now() - started)} ms`,
  );
  const reader = cachedReader(
    openReader({ modelDir: MODEL, enabled: options.reader, log: { log: () => undefined } }),
    marksFile(join(ROOT, 'node_modules/.cache/chips'), MODEL),
  );
  const corpus = { snapshot, index: snapshotIndex(snapshot), reader };
  const asked = draw(lines, options.limit);
  const sums = {
    answerable: 0,
    rank: 0,
    em: 0,
    f1: 0,
    plainEm: 0,
    plainF1: 0,
    answered: 0,
    right: 0,
    wrong: 0,
    false: 0,
  };
  const scores: { score: number; positive: boolean }[] = [];
  for (const line of asked) {
    const answer = await askCorpus(
      corpus,
      { question: line.question },
      { now: Date.UTC(2026, 0, 15), budgetMs: Number.POSITIVE_INFINITY },
    );
    scores.push({ score: answer.confidence, positive: line.answerable });
    const gold = line.answers.map((other) => other.text);
    const said = answer.answer ?? '';
    if (answer.status === 'answered') sums.answered++;
    if (!line.answerable) {
      if (answer.status === 'answered') sums.false++;
      continue;
    }
    sums.answerable++;
    const found = snapshot.index.search({ text: line.question }, 16);
    const hits = found.map((hit) => hit.passage.article);
    const plain = plainAnswer(
      found,
      await reader.read(
        `${line.question.replace(/[?\s]+$/, '')}?`,
        found.map((hit) => hit.passage),
        Number.POSITIVE_INFINITY,
      ),
    );
    sums.plainEm += exactMatch(plain, gold) ? 1 : 0;
    sums.plainF1 += f1(plain, gold);
    const at = [...new Set(hits)].indexOf(ids.get(line.context) ?? '');
    sums.rank += at < 0 ? 0 : 1 / (at + 1);
    sums.em += exactMatch(said, gold) ? 1 : 0;
    sums.f1 += answer.status === 'answered' ? f1(said, gold) : 0;
    if (answer.status === 'answered') sums[f1(said, gold) >= 0.6 ? 'right' : 'wrong']++;
    if (options.trace && !exactMatch(said, gold))
      console.log(
        `  ${exactMatch(plain, gold) ? 'LOST' : 'miss'} ${line.id} ${line.question} → ${answer.reason ?? ''} ${said.slice(0, 120)} ${answer.confidence}; plain ${plain}; wanted ${gold.join(' | ')}`,
      );
  }
  const n = Math.max(1, sums.answerable);
  console.log(`questions ${asked.length}, answerable ${sums.answerable}`);
  console.log(`retrieval MRR@10 ${((100 * sums.rank) / n).toFixed(1)}`);
  console.log(
    `exact match ${((100 * sums.em) / n).toFixed(1)}  F1 ${((100 * sums.f1) / n).toFixed(1)}  refusal AUROC by confidence ${auroc(scores).toFixed(3)}`,
  );
  console.log(
    `reader and BM25 alone, always answering: exact match ${((100 * sums.plainEm) / n).toFixed(1)}  F1 ${((100 * sums.plainF1) / n).toFixed(1)}`,
  );
  console.log(
    `answered ${sums.answered}: F1 of at least .6 ${sums.right}, less ${sums.wrong}, unanswerable ${sums.false}; utility ${sums.right - 2 * sums.wrong - 3 * sums.false}`,
  );
  await reader.close();
}

/** The best span by margin and search score, as the model card measures it: what the rules have to beat. */
function plainAnswer(hits: readonly Hit[], readings: readonly Reading[]): string {
  const scores = new Map(hits.map((hit) => [hit.passage.id, hit.score]));
  const top = Math.max(1, hits[0]?.score ?? 1);
  const value = (reading: Reading): number => marginOf(reading) + (5 * (scores.get(reading.passage.id) ?? 0)) / top;
  const best = readings.toSorted((a, b) => value(b) - value(a))[0];
  return best ? best.passage.text.slice(best.start - best.passage.start, best.end - best.passage.start) : '';
}

/** A sample by a fixed seed: the same questions every time. */
function draw<T>(items: readonly T[], limit: number): readonly T[] {
  if (limit <= 0 || limit >= items.length) return items;
  let seed = 7;
  const keyed = items.map((item) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return [seed, item] as const;
  });
  return keyed
    .toSorted((a, b) => a[0] - b[0])
    .slice(0, limit)
    .map(([, item]) => item);
}
