import { readDate } from './dates.ts';
import { takeFlags } from './flags.ts';
import type { AskCommand, Invalid, Known, VerbName } from './types.ts';

/** The question command for a text, with its trailing flags; a flag with an impossible value is reported. */
export function readAsk(text: string, words: string, known: Known, meant: string | null): AskCommand | Invalid {
  const flags = takeFlags(words, ['from', 'to', 'source'], ['public']);
  const dates = readRange(flags.values, flags.missing, 'ask', text, known);
  if ('problem' in dates) return dates;
  return {
    verb: 'ask',
    text,
    question: flags.rest.trim(),
    public: flags.values.has('public'),
    from: dates.from,
    to: dates.to,
    source: flags.values.get('source') ?? null,
    meant,
  };
}

/** `--from` and `--to` as ISO dates, or what is wrong with them. */
export function readRange(
  values: ReadonlyMap<string, string>,
  missing: string | null,
  of: VerbName,
  text: string,
  known: Known,
): { readonly from: string | null; readonly to: string | null } | Invalid {
  const invalid = (problem: string): Invalid => ({ verb: 'invalid', of, text, problem });
  if (missing !== null)
    return invalid(`--${missing} needs a value, as in --${missing} ${EXAMPLE[missing] ?? '2022-07'}`);
  const dates: { from: string | null; to: string | null } = { from: null, to: null };
  for (const name of ['from', 'to'] as const) {
    const written = values.get(name);
    if (written === undefined) continue;
    const date = readDate(written, known.now, known.zone);
    if (date === null) return invalid(`--${name} ${written} is no date. Write 2022, 2022-07 or 2022-07-29.`);
    dates[name] = date;
  }
  // "2022" covers the whole year, so only the common part of the two decides.
  const { from, to } = dates;
  if (from !== null && to !== null) {
    const length = Math.min(from.length, to.length);
    if (from.slice(0, length) > to.slice(0, length)) return invalid(`--from ${from} lies after --to ${to}.`);
  }
  return dates;
}

const EXAMPLE: Readonly<Record<string, string>> = {
  source: 'reuters',
  since: '2023-05-01',
  channel: 'slack:C0123456789',
};
