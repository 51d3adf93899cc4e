import bolt from '@slack/bolt';

const { webApi, RespondError } = bolt;

/**
 * Why a call did not work. `refused`: Slack said no, by `code`; `limited`: ask again after `afterMs`; `unreached`: it never
 * arrived; `unknown`: it may have arrived.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly code: string; readonly scope: string | null }
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

/** What an error of the Web API or of a response_url means. */
export function readFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', afterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) return ofPlatform(error.data);
  if (error instanceof RespondError) return { kind: 'refused', code: `http_${error.statusCode}`, scope: null };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'unknown', why: `Slack answered ${error.statusCode}` };
  const code = innermostCode(error);
  if (code !== null && UNREACHED.has(code)) return { kind: 'unreached', why: `Slack cannot be reached (${code})` };
  return { kind: 'unknown', why: code === null ? 'no answer from Slack' : `no answer from Slack (${code})` };
}

function ofPlatform(data: { readonly error: string; readonly needed?: unknown }): Failure {
  if (data.error === 'ratelimited' || data.error === 'rate_limited') return { kind: 'limited', afterMs: 1000 };
  if (data.error === 'service_unavailable') return { kind: 'limited', afterMs: 5000 };
  // Slack's own words: some part of the operation may have succeeded.
  if (data.error === 'internal_error' || data.error === 'fatal_error' || data.error === 'request_timeout') {
    return { kind: 'unknown', why: `Slack says ${data.error}` };
  }
  return { kind: 'refused', code: data.error, scope: typeof data.needed === 'string' ? data.needed : null };
}

// fetch wraps the system's error in "fetch failed", the Web API wraps that once more.
function innermostCode(error: unknown): string | null {
  let at = error;
  let code: string | null = null;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) code = at.code;
    at = at.cause ?? ('original' in at ? at.original : undefined);
  }
  return code;
}
