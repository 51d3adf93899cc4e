import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusOf, GOLDEN_FILES, KNOWN_FILE, openEvaluation } from './corpora.ts';
import { emptyTally, judge, readGolden, type Tally, utility } from './golden.ts';
import { runOpen } from './open.ts';

const HELP = `npm run eval -- [FILES] [options]
  FILES              golden files (test/golden/*.jsonl); all by default
  --open FILE        a reading set (.jsonl or .jsonl.gz): its paragraphs become one corpus
  --limit N          with --open: only N questions, drawn by a fixed seed
  --reader on|off    default on
  --misses           print each miss
  --trace            print the trace of each miss
  --only TEXT        only questions whose id begins with TEXT
  --known            write the ids of what is answered wrong or falsely to test/golden/known.json
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: 'string' },
    limit: { type: 'string' },
    reader: { type: 'string', default: 'on' },
    misses: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    only: { type: 'string' },
    known: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (values.open !== undefined)
  await runOpen(values.open, { limit: Number(values.limit ?? 0), reader: values.reader === 'on', trace: values.trace });
else await runGolden(positionals.length > 0 ? positionals : GOLDEN_FILES);

async function runGolden(files: readonly string[]): Promise<void> {
  const evaluation = await openEvaluation(values.reader === 'on');
  const all = emptyTally();
  const known: string[] = [];
  for (const file of files) {
    const corpus = await evaluation.open(corpusOf(file));
    const byKind = new Map<string, Tally>();
    const sum = emptyTally();
    for (const golden of readGolden(file)) {
      if (values.only !== undefined && !golden.id.startsWith(values.only)) continue;
      const answer = await corpus.ask(golden.question, golden.context ?? [], values.trace);
      const verdict = judge(golden, answer, corpus.text);
      const tally = byKind.get(golden.kind) ?? emptyTally();
      byKind.set(golden.kind, tally);
      for (const counted of [tally, sum, all]) counted[verdict]++;
      // A held-out set is asked for its figure only; its misses would tune the rules.
      if (verdict === 'wrong' || verdict === 'false') known.push(golden.id);
      const hidden = file.includes('heldout') && values.only === undefined;
      if (hidden || verdict === 'right' || verdict === 'abstained' || !(values.misses || values.trace)) continue;
      const said =
        answer.status === 'answered'
          ? `“${answer.answer.slice(0, 120)}” ${answer.confidence}`
          : `refused ${answer.reason} ${answer.confidence}`;
      console.log(
        `  ${verdict.padEnd(7)} ${golden.id} ${golden.context ? `[${golden.context.join(' / ')}] ` : ''}${golden.question} → ${said}; wanted ${JSON.stringify(golden.answers ?? 'none')}`,
      );
      for (const line of answer.trace) console.log(`            ${line}`);
    }
    console.log(line(file, sum));
    for (const [kind, tally] of [...byKind].toSorted()) console.log(line(`    ${kind}`, tally));
  }
  console.log(line('all', all));
  if (values.known) writeFileSync(KNOWN_FILE, `${JSON.stringify(known, null, 2)}\n`);
  await evaluation.close();
}

function line(name: string, tally: Tally): string {
  const answerable = tally.right + tally.wrong + tally.refused;
  const share = (count: number, of: number): string =>
    of === 0 ? '  -  ' : `${((100 * count) / of).toFixed(1).padStart(5)}%`;
  return `${name.padEnd(34)} right ${String(tally.right).padStart(3)} (${share(tally.right, answerable)}) wrong ${String(tally.wrong).padStart(3)} (${share(tally.wrong, answerable)}) refused ${String(tally.refused).padStart(3)} false ${String(tally.false).padStart(3)}/${tally.false + tally.abstained} utility ${utility(tally)}`;
}
