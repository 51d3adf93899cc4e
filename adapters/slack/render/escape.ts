import type { types } from '@slack/bolt';
import { cleanText } from '../../../src/core/reply/cleanText.ts';

type TextObject = types.PlainTextElement | types.MrkdwnElement;

/**
 * The one place where text of articles and people becomes text of Slack. It goes out as `plain_text`, where Slack reads
 * no formatting and no mention, so that a quote is shown character by character.
 */
export function plainObject(text: string): types.PlainTextElement {
  // `emoji: false` leaves ":100:" of an article as it was written.
  return { type: 'plain_text', text: escapeText(text), emoji: false };
}

/** Bold where the text has nothing that Slack's markup would take for its own; otherwise plain. */
export function strongObject(text: string): TextObject {
  const clean = cleanText(text);
  if (clean !== clean.trim() || /[*_~`\n@#:]|www\.|\p{Bidi_Control}/u.test(clean)) return plainObject(text);
  return { type: 'mrkdwn', text: `*${escapeText(text)}*`, verbatim: true };
}

/** Our own words with Slack's markup in them. Never call this with text from outside. */
export function ownMarkup(markup: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text: markup, verbatim: true };
}

/**
 * `&`, `<` and `>` as entities: then no mention and no link can be written with them. What clients turn into a link or
 * a mention by themselves ("https://…", "www.…", "@here") gets a zero-width space; what people see stays as it is.
 */
export function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=here\b|channel\b|everyone\b)/giu, '@\u200b')
    .replace(/:\/\//gu, ':\u200b//')
    .replace(/\bwww\./giu, (www) => `${www.slice(0, 3)}\u200b.`);
}
