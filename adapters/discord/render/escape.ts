import { cleanText } from '../../../src/core/reply/cleanText.ts';

/**
 * The one place where text of articles and people becomes text of Discord. Markup is shown as it was written (a
 * backslash before it is not seen); mentions, time stamps, links and addresses get a zero-width space, which is not seen
 * either, for Discord looks for some of them even where markup is off.
 */
export function escapeMarkdown(text: string): string {
  return plainField(text)
    .replace(/[\\*_~`|]/gu, '\\$&')
    .replace(/^([^\S\n]*)(#{1,3}|>{1,3}|[-+]|-#)(?=\s|$)/gmu, '$1\\$2')
    .replace(/^([^\S\n]*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2');
}

/** For footers, authors and buttons, which know no markup. */
export function plainField(text: string): string {
  return (
    cleanText(text)
      .replace(/<(?=[@#:/!&+a-z])/giu, '<\u200b')
      .replace(/@(?=everyone\b|here\b)/giu, '@\u200b')
      .replace(/:\/\//gu, ':\u200b//')
      // "[Reuters](https://…)" would show a word and go elsewhere.
      .replaceAll('](', ']\u200b(')
  );
}
