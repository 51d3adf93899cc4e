import { parseCommand } from '../../src/core/verbs/parse.ts';
import { showReply } from './colour.ts';
import { type CliCommand, CORPUS_OPTION, FROM_OPTION, JSON_OPTION, TO_OPTION } from './command.ts';
import { dateArgument } from './dateArgument.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';
import { UsageError } from './usageError.ts';

export const TIMELINE: CliCommand = {
  name: 'timeline',
  usage: 'chips timeline [TOPIC] [options]',
  summary: 'dated events with their sentences, oldest first',
  options: [FROM_OPTION, TO_OPTION, JSON_OPTION, CORPUS_OPTION],
  async run({ args, terminal, host, settings, app }) {
    const at = { now: host.now(), zone: (await settings()).timeZone };
    const words = args.words.join(' ').trim();
    // As in the grammar: "chips timeline May 2023" means that month.
    const command = parseCommand(`timeline ${words}`, { name: () => false, id: () => false, ...at });
    const read = command.verb === 'timeline' ? command : { topic: words, from: null, to: null };
    const from = dateArgument(args, 'from', at, 'timeline') ?? read.from;
    const to = dateArgument(args, 'to', at, 'timeline') ?? read.to;
    if (from !== null && to !== null && to.slice(0, from.length) < from.slice(0, to.length))
      throw new UsageError(`--from ${from} is later than --to ${to}: nothing can lie between.`, 'timeline');
    const filter = {
      ...(read.topic === null || read.topic === '' ? {} : { topic: read.topic }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    };
    const { service } = await app();
    if (args.flag('json')) {
      const { events, caveats } = service.events(filter);
      for (const caveat of caveats) await terminal.err(`chips: ${caveat}\n`);
      await printJson(
        events.map((event) => ({ ...event, precision: event.time?.precision ?? datePrecision(event.date) })),
        terminal,
      );
    } else await terminal.out(`${showReply(service.timeline(filter), terminal.colour)}\n`);
    return EXIT.answered;
  },
};

function datePrecision(date: string | null): 'day' | 'month' | 'year' | 'unknown' {
  const parts = date === null ? 0 : date.split('-').length;
  return parts === 3 ? 'day' : parts === 2 ? 'month' : parts === 1 ? 'year' : 'unknown';
}
