import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Passage } from '../../src/core/types.ts';
import { readCorpus } from '../../src/ingest/readCorpus.ts';
import { openReader } from '../../src/reader/open.ts';
import { askCorpus, snapshotIndex } from '../../src/service/askCorpus.ts';
import { corpusOf, GOLDEN_FILES, ROOT, TRAINING_FILES } from '../eval/corpora.ts';
import { readGolden } from '../eval/golden.ts';

// npm run reads -- --out READS.jsonl: what the reader is asked for each question of the golden and training sets, one
// question a line, for bench/finetune/rows.py. Held-out sets are marked, never left out, so that they can be measured.
const { values } = parseArgs({ options: { out: { type: 'string', default: 'reads.jsonl' } } });

const inner = openReader({
  modelDir: join(ROOT, 'data/models/reader'),
  enabled: true,
  log: { log: () => undefined },
});
const out = createWriteStream(values.out);
for (const file of [...GOLDEN_FILES, ...TRAINING_FILES]) {
  const snapshot = buildSnapshot((await readCorpus(corpusOf(file))).documents);
  for (const golden of readGolden(file)) {
    const reads: { question: string; text: string; article: string }[] = [];
    const reader = {
      ...inner,
      read: (question: string, passages: readonly Passage[], budgetMs: number) => {
        reads.push(...passages.map(({ text, article }) => ({ question, text, article })));
        return inner.read(question, passages, budgetMs);
      },
    };
    const corpus = { snapshot, index: snapshotIndex(snapshot), reader };
    const ask = { question: golden.question, thread: golden.context ?? [] };
    await askCorpus(corpus, ask, { now: Date.UTC(2026, 0, 15), budgetMs: Number.POSITIVE_INFINITY });
    out.write(
      `${JSON.stringify({ ...golden, corpus: relative(ROOT, corpusOf(file)), file: relative(ROOT, file), reads })}\n`,
    );
  }
}
out.end();
await once(out, 'finish');
await inner.close();
