import { type CliCommand, CORPUS_OPTION } from './command.ts';
import { LOCAL_ASKER } from './localAsker.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';
import { UsageError } from './usageError.ts';

export const PREVIEW: CliCommand = {
  name: 'preview',
  usage: 'chips preview slack|discord QUESTION|VERB …',
  summary: 'the exact message that a platform would get, without any token',
  options: [CORPUS_OPTION, { name: 'json', value: null, help: 'the only form there is' }],
  async run({ args, terminal, host, app }) {
    const [platform, ...words] = args.words;
    if ((platform !== 'slack' && platform !== 'discord') || words.length === 0) {
      throw new UsageError(
        'Name a platform and a question, as in: chips preview slack "when is the summit"',
        'preview',
      );
    }
    const render = await host.preview(platform);
    if (!render) {
      await terminal.err(`chips: there is no preview for ${platform} in this build.\n`);
      return EXIT.failure;
    }
    const { service } = await app();
    const reply = await service.say(words.join(' '), LOCAL_ASKER, { budgetMs: Number.POSITIVE_INFINITY });
    await printJson(render(reply), terminal);
    return reply.kind === 'refusal' ? EXIT.abstained : reply.kind === 'error' ? EXIT.failure : EXIT.answered;
  },
};
