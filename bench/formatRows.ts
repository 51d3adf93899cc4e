import type { Latency, Row } from './types.ts';

function milliseconds(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(2);
}

function latency(found: Latency | undefined): string {
  if (found === undefined) return '–';
  const few = found.asked < 100 ? ` (${found.asked})` : '';
  return `${milliseconds(found.p50)} / ${milliseconds(found.p99)}${few}`;
}

function line(row: Row): string {
  const { measured } = row;
  const start = `| ${row.engine} | ${row.count} | ${row.phase} |`;
  if (measured === null) return `${start} ${row.note} | | | | | | |`;
  if (measured.milliseconds === null) return `${start} keeps nothing | | | | | | |`;
  const named = (name: string): string => latency(measured.latencies.find((found) => found.name === name));
  const took = `${milliseconds(measured.milliseconds)} | ${measured.stall ?? '–'}`;
  return `${start} ${took} | ${measured.resident} | ${measured.peak} | ${['common', 'frequent', 'rare'].map(named).join(' | ')} |`;
}

function medianOf(rows: readonly Row[], engine: string, count: number, name: string): number | undefined {
  const row = rows.find((found) => found.engine === engine && found.count === count && found.phase === 'build');
  return row?.measured?.latencies.find((found) => found.name === name)?.p50;
}

/** How many times faster Chips answers the middle query, an engine and size a line. */
function ratios(rows: readonly Row[]): string[] {
  const lines: string[] = [];
  for (const row of rows) {
    if (row.engine === 'chips' || row.phase !== 'build' || row.measured === null) continue;
    const parts = ['common', 'frequent', 'rare'].map((name) => {
      const own = medianOf(rows, 'chips', row.count, name);
      const other = medianOf(rows, row.engine, row.count, name);
      return own === undefined || other === undefined || own === 0 ? '–' : `${(other / own).toFixed(1)}×`;
    });
    lines.push(`| ${row.engine} | ${row.count} | ${parts.join(' | ')} |`);
  }
  return lines;
}

/** The result as Markdown: one table of figures, one of ratios. */
export function formatRows(rows: readonly Row[], day: string, machine: string): string {
  return `${[
    `# Search beside other engines, ${day}`,
    '',
    `${machine}. \`npm run bench\`; same generated passages and queries, each engine in a process of its own.`,
    'Times in ms; "stands still" is the longest time that the event loop did not turn during build or load; memory in MB,',
    'resident after the queries and at its peak; a building process also holds the generated passages, and Chips always',
    'holds their text. Queries are p50 / p99 of 100, or of as many (in brackets) as 15 s allow.',
    '',
    '| engine | passages | phase | time | stands still | memory | peak | common | frequent | rare |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(line),
    '',
    'Middle query against Chips (processes that built):',
    '',
    '| engine | passages | common | frequent | rare |',
    '|---|---|---|---|---|',
    ...ratios(rows),
  ].join('\n')}\n`;
}
