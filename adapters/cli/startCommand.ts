import { type CliCommand, CORPUS_OPTION } from './command.ts';
import { runPrompt } from './prompt.ts';

export const START: CliCommand = {
  name: 'start',
  usage: 'chips start',
  summary: 'start the platforms that are set up; without any, a prompt in the terminal',
  options: [CORPUS_OPTION],
  async run(run) {
    const settings = await run.settings();
    const platforms = run.host.start(settings, run.terminal);
    return platforms ?? runPrompt(await run.app(), settings, run.terminal);
  },
};
