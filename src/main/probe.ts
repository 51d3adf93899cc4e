import { oneLine } from '../core/reply/oneLine.ts';

/** What a platform's API said to one call. */
export interface Probe {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  /** Platform's clock minus the machine's, ms; null when it told none. */
  readonly clockOffset: number | null;
}

const TIMEOUT_MS = 5_000;

/** One small call with a token; a refused connection or a silent server is a sentence instead. */
export async function probe(
  url: string,
  authorization: string,
  method: 'GET' | 'POST',
): Promise<Probe | { readonly down: string }> {
  const sent = Date.now();
  try {
    const response = await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    const date = Date.parse(response.headers.get('date') ?? '');
    // The header has whole seconds, and the call itself took its time.
    const clockOffset = Number.isNaN(date) ? null : date - (sent + Date.now()) / 2;
    return { status: response.status, body: readObject(text), headers: response.headers, clockOffset };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : null;
    const message =
      error instanceof Error ? (error.name === 'TimeoutError' ? 'no answer within 5 s' : error.message) : String(error);
    return { down: cause ?? message };
  }
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    // Parsed JSON that is an object; each field is checked where it is used.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A field that should hold words, as one short line. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? oneLine(value).slice(0, 200) : null;
}
