import type { Reply } from '../../src/core/reply/types.ts';
import { parseCommand } from '../../src/core/verbs/parse.ts';
import type { VerbSpec } from '../../src/core/verbs/types.ts';
import type { Option } from './args.ts';
import { showReply } from './colour.ts';
import { type CliCommand, CORPUS_OPTION, JSON_OPTION } from './command.ts';
import { LOCAL_ASKER } from './localAsker.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';
import { UsageError } from './usageError.ts';

/** A verb of the grammar as a command: its words and flags are written out and read by the one grammar. */
export function verbCommand(spec: VerbSpec): CliCommand {
  const own: readonly Option[] = spec.options
    .filter((option) => option.written === 'flag')
    .map(({ name, kind, summary }) => ({ name, value: kind === 'flag' ? null : kind.toUpperCase(), help: summary }));
  return {
    name: spec.name,
    usage: `chips ${spec.usage}`,
    summary: spec.ready ? spec.summary : `${spec.summary} (not there yet)`,
    options: [...own, JSON_OPTION, CORPUS_OPTION],
    async run({ args, terminal, app }) {
      const flags = own.flatMap(({ name, value }) => {
        if (value === null) return args.flag(name) ? [`--${name}`] : [];
        const given = args.text(name);
        return given === null ? [] : [`--${name} "${given.replaceAll('"', '')}"`];
      });
      const text = [spec.name, ...args.words, ...flags].join(' ');
      const { service } = await app();
      const command = parseCommand(text, service.known(LOCAL_ASKER));
      // "unsubscribe 99" and "person Nobody" are well formed: the id or name is what Chips has never heard of.
      const given = args.words.join(' ').trim();
      const problem = given === '' ? 'This does not fit' : `Chips does not know "${given}" here`;
      if (command.verb === 'ask') throw new UsageError(`${problem}: chips ${spec.usage}`, spec.name);
      if (command.verb === 'invalid') throw new UsageError(command.problem, spec.name);
      const reply = await service.run(command, LOCAL_ASKER);
      if (args.flag('json')) await printJson(reply, terminal);
      else await terminal.out(`${showReply(reply, terminal.colour)}\n`);
      return exitCode(reply);
    },
  };
}

/** The exit code that a reply stands for. */
export function exitCode(reply: Reply): number {
  if (reply.kind === 'error') return EXIT.failure;
  return reply.kind === 'refusal' ? EXIT.abstained : EXIT.answered;
}
