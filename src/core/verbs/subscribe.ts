import { takeFlags } from './flags.ts';
import { readSchedule } from './schedule.ts';
import type { ChannelRef, Command, Invalid } from './types.ts';

/** Reads `subscribe [CADENCE TIME [ZONE] [TOPIC]] [--always] [--channel PLATFORM:ID]`. */
export function readSubscribe(text: string, rest: string): Command | null {
  const invalid = (problem: string): Invalid => ({ verb: 'invalid', of: 'subscribe', text, problem });
  const flags = takeFlags(rest, ['channel'], ['always']);
  const parsed = flags.rest === '' ? null : readSchedule(flags.rest);
  if (flags.rest !== '' && parsed === null) return null;
  if (parsed && 'problem' in parsed) return invalid(parsed.problem);
  const written = flags.values.get('channel');
  const channel = written === undefined ? null : readChannel(written);
  if (flags.missing !== null || (written !== undefined && channel === null)) {
    return invalid(
      '--channel needs a platform and an id, as in --channel slack:C0123456789 or --channel discord:123456789012345678',
    );
  }
  return { verb: 'subscribe', text, schedule: parsed?.schedule ?? null, always: flags.values.has('always'), channel };
}

/** `slack:C012…` or `discord:123…`; null for anything else. */
export function readChannel(written: string): ChannelRef | null {
  const slack = /^slack:([CGD][A-Z0-9]{2,20})$/iu.exec(written)?.[1];
  if (slack !== undefined) return { platform: 'slack', id: slack.toUpperCase() };
  const discord = /^discord:(\d{5,20})$/iu.exec(written)?.[1];
  return discord === undefined ? null : { platform: 'discord', id: discord };
}
