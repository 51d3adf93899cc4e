import { wordKeys } from '../../facts.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |but |so )?(?:for )?how (?:long|many (?:hours|days|weeks|months|years)) (?:does|do|did|will|would|is|are|was|were) (?:the |their |its |his |her )?(.+?) (?:to )?(?:last|take|run|go on|be)?$/iu;
const WRITTEN = /^(.+)-(minute|hour|day|week|month|year)$/iu;

/** "How long does the fair last?" from "the three-day fair": the length stands as an adjective of the very noun. */
export const lengths: Extractor = {
  name: 'lengths',
  extract(context) {
    const { question } = context;
    const asked = ASKED.exec(question.text)?.[1];
    if (asked === undefined || question.form !== 'wh' || question.negated || context.large) return [];
    const to = question.text.indexOf(asked) + asked.length;
    const cut = /\s(?:of|in|at|on|between|with|about|for|over)\s/iu.exec(asked);
    const end = to - asked.length + (cut?.index ?? asked.length);
    const free = context.terms.filter(({ name, time, term }) => !name && !time && term.end <= to);
    const noun = free.findLast(({ term }) => term.end <= end && term.end > to - asked.length);
    if (!noun || context.names.some((name) => !name.known)) return [];
    const found = context.evidence.flatMap((evidence) => lengthsIn(evidence, noun, context));
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

function lengthsIn(evidence: Evidence, noun: WeightedTerm, context: Context): Candidate[] {
  const { article, facts } = evidence;
  const here = facts.sentence(evidence.sentence);
  if (context.question.times.length > 0 && evidence.coverage.time < 1) return [];
  if (!context.names.every((name) => holdsName(here, name))) return [];
  return here.dates.flatMap((date): Candidate[] => {
    const [, number, unit] = WRITTEN.exec(date.text) ?? [];
    if (date.kind !== 'duration' || number === undefined || unit === undefined) return [];
    const next = here.tokens.filter((token) => token.start >= date.end).slice(0, 4);
    const at = next.findIndex((token) =>
      wordKeys(token.norm, token.stem).some((key) => (noun.keys.get(key) ?? 0) >= 0.7),
    );
    // "the three-day trade talks": only names and adjectives stand between.
    if (at < 0 || /[,;:]|\b(?:of|in|for|and|to|on|at)\b/u.test(article.text.slice(date.end, next[at]?.start)))
      return [];
    const text = /^(?:1|one)$/iu.test(number) ? `${number} ${unit}` : `${number} ${unit}s`;
    const span = { start: date.start, end: date.end };
    return [proven('lengths', evidence, { text, normalized: date.value, span, type: 'duration' }, 0.84)];
  });
}
