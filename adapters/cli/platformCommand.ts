import { type CliCommand, JSON_OPTION } from './command.ts';
import { UsageError } from './usageError.ts';

export const DISCORD: CliCommand = {
  name: 'discord',
  usage: 'chips discord register|invite [--clear-global]',
  summary: 'register the slash commands, or print the invite link',
  options: [{ name: 'clear-global', value: null, help: 'also take away the global commands' }, JSON_OPTION],
  async run({ args, host, settings, terminal }) {
    const words = [...args.words, ...(args.flag('clear-global') ? ['--clear-global'] : [])];
    const done = words.length === 0 ? null : host.platformCommand('discord', words, await settings(), terminal);
    if (!done) throw new UsageError('Write: chips discord register, or: chips discord invite', 'discord');
    return done;
  },
};

export const SLACK: CliCommand = {
  name: 'slack',
  usage: 'chips slack manifest',
  summary: 'print the manifest to paste into Slack',
  options: [JSON_OPTION],
  async run({ args, host, settings, terminal }) {
    const done = args.words.length === 0 ? null : host.platformCommand('slack', args.words, await settings(), terminal);
    if (!done) throw new UsageError('Write: chips slack manifest', 'slack');
    return done;
  },
};
