import { parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

/** An option of a command: `--name VALUE`, or a bare `--name` when it has no value. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Shown in help; null for a bare flag. */
  readonly value: string | null;
  readonly help: string;
  readonly many?: boolean;
}

export interface Args {
  readonly words: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Reads the arguments of one command; anything unknown is a UsageError that names it. */
export function readArgs(argv: readonly string[], options: readonly Option[], command: string): Args {
  const config = Object.fromEntries(
    options.map((option) => [
      option.name,
      {
        type: option.value === null ? ('boolean' as const) : ('string' as const),
        multiple: option.many ?? false,
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: config,
      allowPositionals: true,
      strict: true,
    });
    const all = (name: string): readonly unknown[] => [values[name] ?? []].flat();
    return {
      words: positionals,
      text: (name) => all(name).findLast((value) => typeof value === 'string') ?? null,
      texts: (name) => all(name).filter((value) => typeof value === 'string'),
      flag: (name) => values[name] === true,
    };
  } catch (error) {
    // Node's own sentence names the option; what follows it is advice for programmers.
    const sentence = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${sentence ?? 'wrong arguments'}.`, command);
  }
}
