import { joinNames } from '../complete.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |so )?(?:who|which (?:two )?(?:countries|states|nations|sides|parties)|between whom)\b.*\b(?:sign|signed|conclude|concluded|ratif(?:y|ied))\b/iu;
const SIGNED =
  /\b(?:the )?(?:two|both)(?: (?:sides|countries|governments|parties|states|nations))? (?:\p{Ll}+ )?(?:signed|concluded|ratified) the (\p{Lu}[\p{L}.]*[-–]\p{Lu}[\p{L}.]*) (?:\p{Lu}\p{L}+ ){0,4}?(Agreement|Treaty|Pact|Accords?|Convention|Protocol|Deal)\b/gu;

/** "Who signed the pact in 1951?" from "the two sides signed the Peru-Chile Fisheries Pact": its name tells whose it is. */
export const parties: Extractor = {
  name: 'parties',
  extract(context) {
    if (!ASKED.test(context.question.text)) return [];
    return context.evidence.flatMap((evidence) => partiesOf(evidence, context));
  },
};

function partiesOf(evidence: Evidence, context: Context): Candidate[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  const { coverage } = evidence;
  if (!sentence || coverage.namesHere < 1 || (context.question.times.length > 0 && coverage.time < 1)) return [];
  const { keys } = evidence.facts.sentence(evidence.sentence);
  const whole = context.terms.every((term) => term.time || [...term.keys.keys()].some((key) => keys.has(key)));
  if (!whole || coverage.predicate < 1) return [];
  return [...sentence.text.matchAll(SIGNED)].flatMap((match): Candidate[] => {
    const [told, both = ''] = match;
    if (!new RegExp(`\\b${match[2]}\\b`, 'iu').test(context.question.text)) return [];
    const start = sentence.start + match.index + told.lastIndexOf(both);
    const span = { start, end: start + both.length };
    const texts = both.split(/[-–]/u);
    const values = texts.map((text) => ({ text, normalized: null }));
    return [
      proven('parties', evidence, { text: joinNames(texts), span, type: context.question.type }, 0.75, { values }),
    ];
  });
}
