import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * Why a call did not work. `refused`: Discord said no, by `code`; `limited`: ask again after `afterMs`; `unreached`: it
 * never arrived; `unknown`: it may have arrived.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'limited'; readonly afterMs: number }
  | { readonly kind: 'unreached'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** Before any byte was sent: name not found, connection refused or not made in time. */
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Too many messages in this channel, by its slow mode or by Discord's own rule. */
const SLOW_DOWN: ReadonlySet<number> = new Set([20016, 20028]);
const SLOW_MS = 10_000;

/** What an error of Discord's REST means. Only code and kind are kept: the address in such an error holds a token. */
export function readFailure(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    return { kind: 'limited', afterMs: Math.max(error.retryAfter, error.timeToReset) };
  }
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' && error.code !== 0 ? error.code : error.status;
    return SLOW_DOWN.has(code) ? { kind: 'limited', afterMs: SLOW_MS } : { kind: 'refused', code };
  }
  if (error instanceof HTTPError) return { kind: 'unknown', why: `Discord answered ${error.status}` };
  const code = innermostCode(error);
  if (code !== null && UNREACHED.has(code)) return { kind: 'unreached', why: `Discord cannot be reached (${code})` };
  return { kind: 'unknown', why: code === null ? 'no answer from Discord' : `no answer from Discord (${code})` };
}

/** For the log: a code or a kind, never an address. */
export function failureCode(failure: Failure): string {
  return failure.kind === 'refused' ? String(failure.code) : failure.kind;
}

function innermostCode(error: unknown): string | null {
  let code: string | null = null;
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
    at = 'cause' in at ? at.cause : null;
  }
  return code;
}
