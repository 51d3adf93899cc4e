const SAYS = 'said|says|told|reported|reports|announced|added|according to|citing|wrote|stated|claimed|confirmed|explained|argued|warned|noted';

const AFTER = new RegExp(`[,”"]\\s+(?:the\\s+)?([^,.;“”"]{2,60}?)\\s+(?:${SAYS.replace('|according to|citing', '')})\\b(?:\\s+(?:on\\s+)?\\p{L}+)?`, 'iu');
const ACCORDING = /\b(?:according to|citing)\s+((?:the\s+)?[^,.;]{2,60})/iu;
const BEFORE = new RegExp(`^(?:the\\s+)?([^,;“”"]{2,60}?)\\s+(?:also |later |earlier )?(?:${SAYS.replace('|according to|citing', '')})\\s+(?:that|it|the|he|she|they|on|in|reporters|earlier)\\b`, 'iu');

/** Who says what a sentence tells ("Yomiuri", "a Japanese government source"), as written; null when nobody is named. */
export function attributionOf(sentence: string): string | null {
  const text = sentence.slice(0, 2_000);
  for (const rule of [ACCORDING, AFTER, BEFORE]) {
    const found = rule.exec(text)?.[1]?.trim().replace(/^the\s+/i, '').replace(/\s+(?:on|in)\s+\p{Lu}\p{Ll}+day$/u, '');
    if (found !== undefined && found !== '' && !/^(?:it|he|she|they|which|who|that|and|but)$/i.test(found)) return found;
  }
  return null;
}
