import { type CliCommand, CORPUS_OPTION, JSON_OPTION } from './command.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';

export const EXPORT: CliCommand = {
  name: 'export',
  usage: 'chips export [options] > corpus.json',
  summary: 'the parsed corpus and its timeline as JSON',
  options: [{ ...JSON_OPTION, help: 'the only form there is' }, CORPUS_OPTION],
  async run({ terminal, app }) {
    const { service } = await app();
    await printJson(service.export(), terminal);
    return EXIT.answered;
  },
};
