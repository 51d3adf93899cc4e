const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\blate(?:r)?\b/i, /\bearl(?:y|ier)\b/i],
  [
    /\b(?:rise|rises|rose|risen|increas\w+|grow\w*|grew|higher)\b/i,
    /\b(?:fall|falls|fell|fallen|decreas\w+|shr[aiu]nk\w*|drop\w*|lower)\b/i,
  ],
  [/\bmore\b/i, /\b(?:fewer|less)\b/i],
  [/\b(?:win|wins|won)\b/i, /\b(?:lose|loses|lost)\b/i],
  [/\b(?:accept\w*|approv\w+)\b/i, /\b(?:reject\w*|refus\w+|declin\w+)\b/i],
  [/\bopen(?:s|ed)?\b/i, /\bclos(?:e|es|ed)\b/i],
  [/\bsucceed(?:s|ed)?\b/i, /\bfail(?:s|ed)?\b/i],
  [/\b(?:faster|sooner)\b/i, /\b(?:slower|later)\b/i],
];

/** "Why was it late?" is a false premise for a sentence that says "early" and nothing of late. */
export function tellsOpposite(question: string, sentence: string): boolean {
  return PAIRS.some(
    ([a, b]) =>
      (a.test(question) && !b.test(question) && b.test(sentence) && !a.test(sentence)) ||
      (b.test(question) && !a.test(question) && a.test(sentence) && !b.test(sentence)),
  );
}
