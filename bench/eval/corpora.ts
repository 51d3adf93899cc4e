import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Answer } from '../../src/core/types.ts';
import { readCorpus } from '../../src/ingest/readCorpus.ts';
import { openReader } from '../../src/reader/open.ts';
import { askCorpus, snapshotIndex } from '../../src/service/askCorpus.ts';

/** The project's root: the nearest folder above with a package.json, from the source tree and from dist alike. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(dir: string): string {
  return existsSync(join(dir, 'package.json')) || dirname(dir) === dir ? dir : rootAbove(dirname(dir));
}

const GOLDEN_DIR = join(ROOT, 'test/golden');
export const GOLDEN_FILES: readonly string[] = readdirSync(GOLDEN_DIR)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => join(GOLDEN_DIR, name));

/** Ids of the questions that are answered wrong or falsely today. */
export const KNOWN_FILE = join(GOLDEN_DIR, 'known.json');

/** Questions that the reader and the scorer are trained on and no test asks, each beside its articles. */
export const TRAINING_FILES: readonly string[] = readdirSync(join(ROOT, 'bench/finetune/sets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(ROOT, 'bench/finetune/sets', entry.name, 'questions.jsonl'));

/** The corpus folder that a golden file asks over: `seeds-dev.jsonl` and `seeds.jsonl` are of `seeds`. */
export function corpusOf(file: string): string {
  if (basename(file) === 'questions.jsonl') return join(dirname(file), 'articles');
  const beat = basename(file, '.jsonl')
    .replace(/^fresh-/, '')
    .replace(/-.*$/, '');
  return beat === 'seeds' ? join(ROOT, 'seeds') : join(ROOT, 'test/corpora', beat);
}

export interface OpenCorpus {
  ask(question: string, thread: readonly string[], trace: boolean): Promise<Answer>;
  text(article: string): string | undefined;
}

/** One reader for all corpora; answers depend on no clock but the one given here. */
export async function openEvaluation(
  readerOn: boolean,
): Promise<{ open(dir: string): Promise<OpenCorpus>; close(): Promise<void> }> {
  const reader = openReader({
    modelDir: join(ROOT, 'data/models/reader'),
    enabled: readerOn,
    log: { log: () => undefined },
  });
  const now = Date.UTC(2026, 0, 15);
  return {
    async open(dir) {
      const { documents, problems } = await readCorpus(dir);
      if (problems.length > 0) throw new Error(`problems in ${dir}: ${JSON.stringify(problems)}`);
      const snapshot = buildSnapshot(documents);
      const corpus = { snapshot, index: snapshotIndex(snapshot), reader };
      return {
        ask: (question, thread, trace) =>
          askCorpus(corpus, { question, thread, trace }, { now, budgetMs: Number.POSITIVE_INFINITY }),
        text: (article) => snapshot.article(article)?.text,
      };
    },
    close: () => reader.close(),
  };
}
