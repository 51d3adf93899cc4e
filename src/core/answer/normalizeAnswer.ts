/** The form in which answers are compared: lower case, no punctuation, no articles (as SQuAD's exact match does). */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}$€£¥+<>=^|~`]/gu, ' ')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
