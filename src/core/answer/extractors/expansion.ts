import type { Extractor } from '../types.ts';
import { proven } from './make.ts';

const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|for|and|on|in|to|de|&)(?:[ -](?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|for|and|on|in|to|de|&)){1,9}";

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
      new RegExp(
        `(${NAME}),?\\s+(?:also |better |commonly )?(?:known as|called|abbreviated(?: as| to)?|or|dubbed)\\s+(?:the )?${escaped}(?![\\p{L}\\p{N}])`,
        'u',
      ),
      // "Harbour Relief Fund, HRF for short"
      new RegExp(`(${NAME}),?\\s+(?:or\\s+)?(?:the )?${escaped},? for short(?![\\p{L}\\p{N}])`, 'u'),
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped}\\s*\\(\\s*(?:the )?(${NAME})\\s*\\)`, 'u'),
      new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped},?\\s+(?:which )?(?:short for|stands for|standing for|or|meaning)\\s+(?:the )?(${NAME})`,
        'u',
      ),
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped},\\s+(?:the )?(${NAME}),`, 'u'),
    ];
    return context.evidence.flatMap((evidence) => {
      const sentence = evidence.article.sentences[evidence.sentence];
      if (!sentence?.text.toLowerCase().includes(short.toLowerCase())) return [];
      const small = smallLetters(sentence.text, short);
      if (small !== null)
        return [
          proven(
            'expansion',
            evidence,
            {
              text: small.text,
              span: { start: sentence.start + small.at, end: sentence.start + small.at + small.text.length },
              type: 'definition',
            },
            0.97,
          ),
        ];
      for (const rule of rules) {
        const match =
          (new RegExp(rule.source, 'iu').exec(sentence.text) && rule.exec(sentence.text)) ||
          new RegExp(rule.source.replace(escaped, escaped.toUpperCase()), 'u').exec(sentence.text);
        const long = match?.[1] ? trimToInitials(match[1], short) : null;
        if (!match || long === null) continue;
        const start = sentence.start + match.index + match[0].indexOf(long);
        return [
          proven(
            'expansion',
            evidence,
            { text: long, span: { start, end: start + long.length }, type: 'definition' },
            rule.source.includes('for short') ? 0.95 : 0.97,
          ),
        ];
      }
      return [];
    });
  },
};

/** "dynamic random access memory (DRAM)": the words in front of the bracket whose initials spell it. */
function smallLetters(text: string, short: string): { text: string; at: number } | null {
  const open = text.search(new RegExp(`\\(\\s*${short.replace(/[^\p{L}\p{N}]/gu, '.')}\\s*\\)`, 'iu'));
  if (open < 0) return null;
  const words = [...text.slice(Math.max(0, open - 160), open).matchAll(/[\p{L}\p{N}]+/gu)];
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  const tail = words.slice(-letters.length);
  if (tail.length < letters.length || tail.map((word) => word[0].charAt(0).toLowerCase()).join('') !== letters)
    return null;
  const at = Math.max(0, open - 160) + (tail[0]?.index ?? 0);
  return { text: text.slice(at, open).trim(), at };
}

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
    const big = tail
      .filter((word) => /^\p{Lu}/u.test(word[0]))
      .map((word) => word[0].charAt(0).toLowerCase())
      .join('');
    if (/^\p{Lu}/u.test(words[i]?.[0] ?? '') && (all === wanted || big === wanted))
      return run.slice(words[i]?.index ?? 0).trim();
  }
  return null;
}
