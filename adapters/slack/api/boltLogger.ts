import bolt, { type Logger, type LogLevel } from '@slack/bolt';
import type { LogLevel as Level, Log } from '../../../src/ports/types.ts';

const { LogLevel: BoltLevel } = bolt;

/**
 * Bolt's logger on ours. Its debug lines hold whole payloads with tokens and questions and are dropped; from the others
 * everything that looks like a token or a secret address is taken out.
 */
export function boltLogger(log: Log): Logger {
  const write =
    (level: Level) =>
    (...messages: readonly unknown[]) => {
      log.log(level, 'bolt', { message: withoutSecrets(messages.map(String).join(' ')).slice(0, 500) });
    };
  return {
    debug: () => {},
    info: write('debug'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: (): LogLevel => BoltLevel.INFO,
    setName: () => {},
  };
}

/** Tokens, and addresses that work as one (response_url, the socket's ticket), as "[secret]". */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/gu, '[secret]')
    .replace(/\bwss?:\/\/\S+/gu, '[secret]')
    .replace(/\bhttps?:\/\/hooks\.slack\.com\/\S+/gu, '[secret]')
    .replace(/\/respond\/\S+/gu, '[secret]');
}
