import type { Article } from '../article/types.ts';
import { nameKey, scanWords } from '../mentions/scanWords.ts';
import type { Mention } from '../mentions/types.ts';

/** By start of a short form, the mention of its long form in the same article: "(IPEF)", "SLS", "Micron", "Lumentra". */
export function shortForms(article: Article, mentions: readonly Mention[]): Map<number, Mention> {
  const links = new Map<number, Mention>();
  const longs = new Map<string, Mention>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    const before = mentions[i - 1];
    if (mention === undefined || mention.kind === 'person' || mention.kind === 'quantity') continue;
    const between = before === undefined ? '' : article.text.slice(before.end, mention.start);
    if (
      before !== undefined &&
      before.kind === mention.kind &&
      mention.lexicon === undefined &&
      /^(?:\s*\(|, or | \(or |, known as |, also known as )$/.test(between)
    ) {
      if (isAcronymOf(mention.text, before.text) || between.includes('known')) longs.set(nameKey(mention.text), before);
    }
    const long = longs.get(nameKey(mention.text));
    if (long !== undefined && long !== mention && long.kind === mention.kind && mention.lexicon === undefined)
      links.set(mention.start, long);
    if (mention.kind !== 'organization') continue;
    const words = scanWords(mention.text);
    const first = words[0];
    if (words.length > 1 && first !== undefined && first.key.length > 3 && !longs.has(first.key))
      longs.set(first.key, mention);
  }
  return links;
}

function isAcronymOf(short: string, long: string): boolean {
  const initials = scanWords(long)
    .filter((word) => word.kind === 'capital' || word.kind === 'acronym')
    .map((word) => word.text[0] ?? '')
    .join('');
  return (
    initials.toUpperCase().startsWith(
      short
        .replace(/[^\p{L}]/gu, '')
        .toUpperCase()
        .slice(0, initials.length),
    ) && initials.length >= 2
  );
}
