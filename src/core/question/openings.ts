/** Polite or idle words in front of a question, and idle endings; what is left is the question. */
const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hey|hello|ok|okay|so|well|and so|please|pls|chips)[\s,:!.]+/i,
  /^(?:can|could|would|will) (?:you|u|anyone|someone) (?:please )?(?:tell|show|remind|explain to) (?:me|us)(?: again)?[\s,:]+/i,
  /^(?:please )?(?:tell|show|remind) (?:me|us)(?: again)?[\s,:]+(?=who|what|which|when|where|why|how|if|whether|about)/i,
  /^(?:do|does) (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember)[\s,:]+/i,
  /^(?:i|we) (?:want|would like|need|wanted|'d like) to know[\s,:]+/i,
  /^(?:i|we) (?:wonder|am wondering|are wondering|was wondering)[\s,:]+/i,
  /^(?:any idea|any ideas|remember)[\s,:]+(?=who|what|which|when|where|why|how)/i,
  /^(?:according to (?:the|our|your) articles?|in (?:the|our) articles?)[\s,:]+/i,
  /^(?:if|whether)\s+(?=\S)/i,
];

const ENDINGS: readonly RegExp[] = [/[\s,]+(?:please|pls|thanks|thank you|exactly)[\s?!.]*$/i, /[\s?!.,;:]+$/];

/** The question without politeness and closing punctuation. Every rule is applied at most once, in order. */
export function stripOpenings(question: string): string {
  let text = question.replace(/\s+/g, ' ').trim();
  for (const rule of OPENINGS) {
    const rest = text.replace(rule, '').trim();
    // "please" alone stays: an empty question would be another error.
    if (rest !== '') text = rest;
  }
  for (const rule of ENDINGS) {
    const rest = text.replace(rule, '').trim();
    if (rest !== '') text = rest;
  }
  return text;
}
