import type { Extractor } from '../types.ts';
import { proven } from './make.ts';

const NAME = "(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|for|and|on|in|to|de|&)(?:[ -](?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|for|and|on|in|to|de|&)){1,9}";

/** "What does IPEF stand for?": the long name beside the abbreviation, its initials checked. */
export const expansion: Extractor = {
  name: 'expansion',
  extract(context) {
    if (context.question.form !== 'expansion') return [];
    const short = context.question.terms.map((term) => term.text).toSorted((a, b) => capitals(b) - capitals(a))[0];
    if (short === undefined || short.length > 12) return [];
    const escaped = short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // "Indo-Pacific Economic Framework (IPEF)", "…, known as IPEF", "Space Launch System, or SLS"; then the other way round.
    const rules = [
      new RegExp(`(${NAME})\\s*\\(\\s*${escaped}\\s*\\)`, 'u'),
      new RegExp(`(${NAME}),?\\s+(?:also |better |commonly )?(?:known as|called|abbreviated(?: as| to)?|or|dubbed)\\s+(?:the )?${escaped}(?![\\p{L}\\p{N}])`, 'u'),
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped}\\s*\\(\\s*(?:the )?(${NAME})\\s*\\)`, 'u'),
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped},?\\s+(?:which )?(?:short for|stands for|standing for|or|meaning)\\s+(?:the )?(${NAME})`, 'u'),
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped},\\s+(?:the )?(${NAME}),`, 'u'),
    ];
    return context.evidence.flatMap((evidence) => {
      const sentence = evidence.article.sentences[evidence.sentence];
      if (!sentence?.text.toLowerCase().includes(short.toLowerCase())) return [];
      for (const rule of rules) {
        const match = new RegExp(rule.source, 'iu').exec(sentence.text) && rule.exec(sentence.text) || new RegExp(rule.source.replace(escaped, escaped.toUpperCase()), 'u').exec(sentence.text);
        const long = match?.[1] ? trimToInitials(match[1], short) : null;
        if (!match || long === null) continue;
        const start = sentence.start + match.index + match[0].indexOf(long);
        return [proven('expansion', evidence, { text: long, span: { start, end: start + long.length }, type: 'definition' }, 0.95)];
      }
      return [];
    });
  },
};

function capitals(text: string): number {
  return [...text].filter((letter) => /\p{Lu}/u.test(letter)).length;
}

/** The end of a run of words whose initials spell the abbreviation, small words counted or not. */
function trimToInitials(run: string, short: string): string | null {
  const wanted = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = [...run.matchAll(/[\p{L}\p{N}'’]+/gu)];
  for (let i = words.length - 1; i >= 0; i--) {
    const tail = words.slice(i);
    const all = tail.map((word) => word[0].charAt(0).toLowerCase()).join('');
    const big = tail.filter((word) => /^\p{Lu}/u.test(word[0])).map((word) => word[0].charAt(0).toLowerCase()).join('');
    if (/^\p{Lu}/u.test(words[i]?.[0] ?? '') && (all === wanted || big === wanted)) return run.slice(words[i]?.index ?? 0).trim();
  }
  return null;
}
