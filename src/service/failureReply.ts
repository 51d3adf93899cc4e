import type { ErrorReply } from '../core/reply/types.ts';

/** What a person reads when something beneath broke: no stack, no path, and what can be done. */
export function failureReply(error: unknown): ErrorReply {
  const code = textField(error, 'code');
  return {
    kind: 'error',
    message: `Something went wrong on our side${code === null ? '' : ` (${code.slice(0, 40)})`}; nothing was changed or posted.`,
    // Errors of the store know what to do; their messages may hold paths and stay in the log.
    fix:
      textField(error, 'fix') ?? 'Try again in a minute. If it stays, the log and "chips doctor" say what is broken.',
    controls: [],
  };
}

function textField(error: unknown, name: 'code' | 'fix'): string | null {
  if (!(error instanceof Error) || !(name in error)) return null;
  // The field is there by the check above; what it holds is checked next.
  const value = (error as Error & Record<typeof name, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
