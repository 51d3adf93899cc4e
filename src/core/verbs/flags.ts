/** Trailing `--name value` pairs taken off a text. */
export interface Flags {
  readonly rest: string;
  readonly values: ReadonlyMap<string, string>;
  /** A flag that stands there without its value. */
  readonly missing: string | null;
}

// macOS and Slack turn `--from` into an em dash and quotes into curly ones while people type.
const DASH = '(?:--|[\\u2014\\u2013]{1,2})';
const QUOTED = '"[^"]{0,200}"|\\u201c[^\\u201d]{0,200}\\u201d|\'[^\']{0,200}\'';

/** Reads the named flags from the end of a text; the first word that is no flag ends the reading. */
export function takeFlags(text: string, withValue: readonly string[], bare: readonly string[]): Flags {
  const values = new Map<string, string>();
  let rest = text.trimEnd();
  let missing: string | null = null;
  const bareTail = bare.length === 0 ? null : new RegExp(`(?:^|\\s)${DASH}(${bare.join('|')})$`, 'iu');
  const names = withValue.join('|');
  const pairTail =
    names === '' ? null : new RegExp(`(?:^|\\s)${DASH}(${names})(?:\\s*=\\s*|\\s+)(${QUOTED}|[^\\s"]{1,200})$`, 'iu');
  const lostTail = names === '' ? null : new RegExp(`(?:^|\\s)${DASH}(${names})=?$`, 'iu');
  for (;;) {
    // Only the tail is looked at, so that a megabyte of text costs nothing.
    const from = Math.max(0, rest.length - 480);
    const tail = rest.slice(from);
    const lost = lostTail?.exec(tail);
    const found = bareTail?.exec(tail) ?? pairTail?.exec(tail) ?? lost;
    if (!found?.[1]) break;
    const name = found[1].toLowerCase();
    if (lost && found === lost) missing = name;
    else if (!values.has(name)) values.set(name, unquote(found[2] ?? ''));
    rest = rest.slice(0, from + found.index).trimEnd();
  }
  return { rest, values, missing };
}

function unquote(value: string): string {
  return /^["'\u201c]/u.test(value) ? value.slice(1, -1).trim() : value;
}
