import { timexOverlaps } from '../../dates/compare.ts';
import { verbLemma } from '../../question/words.ts';
import { datedOtherwise, onlyCompared } from '../ownTime.ts';
import type { Candidate, Context, Verifier } from '../types.ts';

/** Years and days in a question are hard: "Who met there in 1999?" refuses. */
export const timeVerifier: Verifier = {
  name: 'time',
  soft: true,
  ofProven: true,
  verify(candidate, context) {
    if (context.question.times.length === 0) return null;
    if (candidate.fixed !== undefined && !onlyCompared(candidate.evidence, candidate.span, context)) return null;
    if (
      candidate.evidence.coverage.time > -0.5 &&
      !writtenBefore(candidate, context) &&
      !datedOtherwise(candidate.evidence, candidate.span, context) &&
      !onlyCompared(candidate.evidence, candidate.span, context)
    )
      return null;
    return {
      reason: 'wrong-time',
      why: `the evidence is of another time than ${context.question.times.map((time) => time.text).join(', ')}`,
    };
  },
};

/** "Who won the race in 2025?" */
const PAST = /^(?:and |but |so )?(?:who|(?:which|what|how many) \p{L}+) (\p{L}+)\b/iu;

function isPast(word: string): boolean {
  const lemma = verbLemma(word);
  return lemma !== null && lemma !== word && !/(?:s|ing)$/u.test(word);
}

/** "How many came to the fair in 2022?": what an article of 2021 tells as done is of another fair. */
function writtenBefore({ evidence }: Candidate, { question }: Context): boolean {
  const { published } = evidence.article;
  // "how many attended": past without an auxiliary.
  const told =
    question.tense === 'past' ||
    isPast(PAST.exec(question.text)?.[1]?.toLowerCase() ?? '') ||
    /^(?:and |but |so )?how (?:many|much) .*\b\p{L}+ed\b/iu.test(question.text);
  if (!told || question.tense === 'future' || published === null) return false;
  const { dates } = evidence.facts.sentence(evidence.sentence);
  return question.times.every(
    (time) =>
      time.from !== null &&
      time.from.slice(0, 10) > published.padEnd(10, '-99').slice(0, 10) &&
      !dates.some((date) => timexOverlaps(date, time) !== 'no'),
  );
}
