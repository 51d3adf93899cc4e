/** Text of a slash command as the person typed it. */
export function readCommandText(text: string): string {
  return readEntities(text).trim();
}

/** Text of a message as the person typed it: our own mention taken out, Slack's links and mentions as plain words. */
export function readMessageText(text: string, botUserId: string): string {
  const plain = text.replace(/<([@#!]?)([^<>|\n]{1,3000})(?:\|([^<>\n]{0,3000}))?>/gu, (_all, sign, target, label) => {
    if (sign === '@') return target === botUserId ? ' ' : `@${label ?? target}`;
    if (sign === '#') return `#${label ?? target}`;
    if (sign === '!') return label ?? `@${target}`;
    return label ?? target;
  });
  return readEntities(plain)
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

function readEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
