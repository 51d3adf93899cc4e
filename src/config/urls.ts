import type { SettingProblem } from './types.ts';

const ENDING = { SLACK_API_URL: '/api/', DISCORD_API_URL: '/api' } as const;

/** Another address of a platform's API, with the ending that its library wants; plain http for loopback only. */
export function readApiUrl(
  setting: keyof typeof ENDING,
  value: string | undefined,
  problems: SettingProblem[],
): string | null {
  if (value === undefined) return null;
  const ending = ENDING[setting];
  const wrong = (message: string, fix: string): null => {
    problems.push({ setting, message, fix });
    return null;
  };
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return wrong('is no web address', `Write it whole, as in https://proxy.example${ending}`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return wrong(
      'uses plain http',
      'The token would travel unprotected: use https (http is for 127.0.0.1 and localhost only).',
    );
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    return wrong('holds more than an address', `Leave away user, ? and #, as in https://proxy.example${ending}`);
  }
  if (!/\/api\/?$/u.test(url.pathname)) {
    return wrong(`does not end in ${ending}`, `Write it without a version, as in ${url.origin}${ending}`);
  }
  return `${url.origin}${url.pathname.replace(/\/$/u, '')}${ending === '/api/' ? '/' : ''}`;
}

/** True for names and addresses that never leave the machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** `DATABASE_URL`, checked in its form; the value itself is never shown, for it holds a password. */
export function readDatabaseUrl(value: string | undefined, problems: SettingProblem[]): string | null {
  if (value === undefined) return null;
  if (URL.canParse(value) && /^postgres(?:ql)?:$/u.test(new URL(value).protocol)) return value;
  problems.push({
    setting: 'DATABASE_URL',
    message: 'is no PostgreSQL address',
    fix: 'Write postgresql://USER:PASSWORD@HOST:5432/NAME, with special characters of the password as %XX, or unset it for SQLite.',
  });
  return null;
}
