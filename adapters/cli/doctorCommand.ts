import { paint } from './colour.ts';
import { type CliCommand, CORPUS_OPTION, JSON_OPTION } from './command.ts';
import { printJson } from './print.ts';
import { type Check, EXIT } from './types.ts';

const COLOURS: Readonly<Record<Check['state'], string>> = { ok: '32', off: '2', warn: '33', fail: '31' };

export const DOCTOR: CliCommand = {
  name: 'doctor',
  usage: 'chips doctor [options]',
  summary: 'check settings, tokens, articles, store, reader and clock, and say what to do',
  options: [JSON_OPTION, CORPUS_OPTION],
  notes: ['Exit code: 0 when nothing fails, else 1.'],
  async run({ args, terminal, host }) {
    const corpus = args.text('corpus');
    const checks: Check[] = [];
    for await (const check of host.doctor(host.settings(corpus === null ? {} : { CHIPS_CORPUS: corpus }))) {
      checks.push(check);
      if (args.flag('json')) continue;
      const state = paint(check.state.padEnd(4), COLOURS[check.state], terminal.colour);
      await terminal.out(
        `${state}  ${check.name}: ${check.detail}\n${check.fix === null ? '' : `      ${check.fix}\n`}`,
      );
    }
    if (args.flag('json')) await printJson(checks, terminal);
    return checks.some((check) => check.state === 'fail') ? EXIT.failure : EXIT.answered;
  },
};
