import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CLAIM_FEATURES, claimsOf, probabilityOfClaim } from '../../src/core/answer/claims/claims.ts';
import { ruled } from '../../src/core/answer/extractors/yesno.ts';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import { readCorpus } from '../../src/ingest/readCorpus.ts';
import { openReader } from '../../src/reader/open.ts';
import { corpusOf, ROOT } from '../eval/corpora.ts';
import { answersIt, readGolden } from '../eval/golden.ts';
import { cachedReader, marksFile } from './cachedReader.ts';
import { contextFor } from './collect.ts';
import { regress } from './regress.ts';

// npm run verdicts -- --golden FILE …: writes data/models/scorer/verdict.json from yes-no questions that the reader was
// not trained on
const { values } = parseArgs({
  options: {
    golden: { type: 'string', multiple: true, default: [] },
    cache: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'data/models/scorer/verdict.json') },
    model: { type: 'string', default: join(ROOT, 'data/models/reader') },
    rows: { type: 'string' },
  },
});

interface Row {
  readonly question: string;
  readonly answerable: boolean;
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

const opened = openReader({ modelDir: values.model, enabled: true, log: { log: () => undefined } });
const reader = cachedReader(opened, values.cache ?? marksFile(join(ROOT, 'node_modules/.cache/chips'), values.model));
const rows: Row[] = [];
const folds = new Map<number, readonly number[]>();
for (const file of values.golden) {
  const snapshot = buildSnapshot((await readCorpus(corpusOf(file))).documents);
  for (const golden of readGolden(file)) {
    const asked = { question: golden.question, thread: golden.context ?? [] };
    const context = await contextFor(asked, snapshot, reader, Date.UTC(2026, 0, 15));
    if (context?.question.form !== 'yesno' || context.names.some((name) => !name.known)) continue;
    for (const { polarity, evidence, features } of claimsOf(context, ruled(context))) {
      const sourced = (golden.sources ?? []).some((source) => evidence.article.id.startsWith(source));
      const right = golden.answerable && sourced && answersIt(golden, polarity);
      rows.push({ question: golden.id, answerable: golden.answerable, features, label: right ? 1 : 0 });
    }
  }
}
await reader.close();
if (values.rows !== undefined) writeFileSync(values.rows, rows.map((row) => JSON.stringify(row)).join('\n'));
report();
const weights = regress(rows).map((weight) => Number(weight.toFixed(3)));
writeFileSync(values.out, `${JSON.stringify({ features: CLAIM_FEATURES, weights })}\n`);
console.log(CLAIM_FEATURES.map((name, at) => `${name} ${weights[at]}`).join(', '));

/** In five parts, each judged by the weights of the other four: what each bar would give. */
function report(): void {
  const ids = [...new Set(rows.map((row) => row.question))];
  const best = ids.flatMap((id, at) => {
    const own = rows.filter((row) => row.question === id);
    const weights = fold(at % 5, ids);
    const scored = own.map((row) => ({ row, p: probabilityOfClaim(row, weights) })).toSorted((a, b) => b.p - a.p);
    return scored.slice(0, 1);
  });
  const answerable = best.filter(({ row }) => row.answerable).length;
  for (const bar of [0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const shown = best.filter(({ p }) => p >= bar);
    const right = shown.filter(({ row }) => row.label === 1).length;
    const wrong = shown.filter(({ row }) => row.answerable && row.label === 0).length;
    console.log(`bar ${bar}: right ${right} of ${answerable}, wrong ${wrong}, false ${shown.length - right - wrong}`);
  }
}

function fold(part: number, ids: readonly string[]): readonly number[] {
  const known = folds.get(part) ?? regress(rows.filter((row) => ids.indexOf(row.question) % 5 !== part));
  folds.set(part, known);
  return known;
}
