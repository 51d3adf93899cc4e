import { oneLine } from '../../src/core/reply/oneLine.ts';
import { paint } from './colour.ts';
import { type CliCommand, CORPUS_OPTION, JSON_OPTION } from './command.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';
import { UsageError } from './usageError.ts';

export const SEARCH: CliCommand = {
  name: 'search',
  usage: 'chips search TEXT [options]',
  summary: 'the passages that match best',
  options: [{ name: 'k', short: 'k', value: 'N', help: 'how many, 10 by default' }, JSON_OPTION, CORPUS_OPTION],
  async run({ args, terminal, app }) {
    if (args.words.join('').trim() === '')
      throw new UsageError('Say what to search for, as in: chips search "chip factory"', 'search');
    const written = args.text('k') ?? '10';
    const k = /^\d{1,4}$/u.test(written) ? Number(written) : 0;
    if (k < 1 || k > 1000) throw new UsageError(`-k ${written} is no number from 1 to 1000.`, 'search');
    const { service } = await app();
    const found = await service.search(args.words.join(' '), k);
    if (args.flag('json')) {
      await printJson(found, terminal);
      return EXIT.answered;
    }
    for (const [at, { id, text, score }] of found.entries()) {
      await terminal.out(
        `${paint(`${at + 1}. ${id}  ${score.toFixed(2)}`, '36', terminal.colour)}\n   ${oneLine(text)}\n`,
      );
    }
    if (found.length === 0) await terminal.out('Nothing in the articles has these words.\n');
    return EXIT.answered;
  },
};
