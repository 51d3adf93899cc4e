import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openCorpus } from '../src/library.ts';

// Compiled to dist/bench-run/bench: the project is three folders up.
const root = new URL('../../../', import.meta.url);

/** The lines of a golden file that this bench needs; `test/golden/README.md` has the rest. */
interface Golden {
  readonly question: string;
}

async function readQuestions(): Promise<string[]> {
  const text = await readFile(new URL('test/golden/seeds.jsonl', root), 'utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [(JSON.parse(line) as Golden).question]));
}

/** One question after the other over the seeds, one warm process: a table row. */
async function timeQuestions(reader: 'on' | 'off', questions: readonly string[]): Promise<string> {
  const opening = performance.now();
  const corpus = await openCorpus({ dir: fileURLToPath(new URL('seeds', root)), reader });
  const ask = async (question: string): Promise<number> => {
    const before = performance.now();
    await corpus.ask(question);
    return performance.now() - before;
  };
  try {
    const first = questions[0] ?? '';
    await ask(first);
    const firstAnswer = performance.now() - opening;
    const times: number[] = [];
    for (const question of questions) times.push(await ask(question));
    times.sort((a, b) => a - b);
    const at = (share: number): string =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
    return `| ${reader} | ${questions.length} | ${firstAnswer.toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`;
  } finally {
    await corpus.close();
  }
}

const questions = await readQuestions();
const rows = [await timeQuestions('off', questions), await timeQuestions('on', questions)];
const day = new Date().toISOString().slice(0, 10);
const text = `${[
  `# One question end to end over the seeds, ${day}`,
  '',
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform} ${process.arch}, Node ${process.version}. \`npm run bench:questions\`.`,
  'Times in ms; "first answer" is from opening the corpus to the first answer, the process already running.',
  '',
  '| reader | questions | first answer | p50 | p95 | p99 |',
  '|---|---|---|---|---|---|',
  ...rows,
].join('\n')}\n`;
console.log(text);
const results = new URL('bench/results/', root);
await mkdir(results, { recursive: true });
await writeFile(new URL(`questions-${day}.md`, results), text);
