import type { ErrorReply } from '../core/reply/types.ts';

/** What a person reads when something beneath broke: no stack, no path, and what can be done. */
export function failureReply(error: unknown): ErrorReply {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return {
    kind: 'error',
    message: `Something went wrong on our side${code === null ? '' : ` (${code.slice(0, 40)})`}; nothing was changed or posted.`,
    fix: 'Try again in a minute. If it stays, the log and "chips doctor" say what is broken.',
    controls: [],
  };
}
