import type { Span } from '../../types.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** Words that tell a cause outright. */
const STRONG =
  /\b(?:because|due to|owing to|as a result of|thanks to|caused? (?:by|it)|in order to|so that|the reason|reasons? (?:for|was|is|were)|prompted by|stems? from|put (?:it|this|the \p{L}+) down to|attributed|has to do with|explains?|explained|is why|main reason|blamed?|resulted from|led to)\b/iu;
/** Words that often do: a purpose, a circumstance, something that went before. */
const WEAK =
  /\b(?:amid|after|as|since|when|reflecting|therefore|hence|for (?:safety|lack|fear|want)|concerns? (?:about|over)|overshadowed|to (?:save|avoid|ensure|protect|make|reduce|prevent|allow|check|help|meet|cut|keep|give|strengthen|improve|deal|build|secure|support|prepare|counter|address|attend)|had (?:been|not|failed|broken)|fail(?:ed|ure)|wrong|problem|fault|lack|shortage)\b/iu;

/** "Why …?": the sentence that tells the cause of what the question holds, with its neighbour where the cause stands there. */
export const reasons: Extractor = {
  name: 'reasons',
  extract(context) {
    if (context.question.form !== 'reason' || context.large) return [];
    return context.evidence
      .filter(
        (evidence) =>
          evidence.coverage.time > -0.5 &&
          evidence.coverage.namesArticle === 1 &&
          evidence.coverage.namesNear > 0 &&
          evidence.coverage.near >= 0.45,
      )
      .flatMap((evidence) => {
        const sentence = evidence.article.sentences[evidence.sentence];
        const next = evidence.article.sentences[evidence.sentence + 1];
        if (!sentence) return [];
        const read = readHere(context, evidence, sentence);
        const readNext = next ? readHere(context, evidence, next) : 0;
        const own = 0.4 * cue(sentence.text) + 0.6 * read;
        const after =
          next?.interrogative === false && next.block === sentence.block
            ? 0.9 * (0.4 * cue(next.text) + 0.6 * readNext)
            : 0;
        if (Math.max(own, after) === 0) return [];
        const last = after > own ? evidence.sentence + 1 : evidence.sentence;
        const end = evidence.article.sentences[last] ?? sentence;
        const text = evidence.article.text.slice(sentence.start, end.end).replace(/\s+/g, ' ').trim();
        const { coverage } = evidence;
        const strength =
          0.1 +
          0.2 * coverage.sentence +
          0.1 * coverage.near +
          0.1 * coverage.predicate +
          0.1 * coverage.namesHere +
          0.4 * Math.max(own, after);
        return [
          proven(
            'reasons',
            evidence,
            { text, span: { start: sentence.start, end: end.end }, type: 'reason' },
            Math.min(0.92, strength),
            { sentences: [evidence.sentence, last] },
          ),
        ];
      });
  },
};

/** 1 for an outright cause, 0.4 for a likely one, 0 for none. */
function cue(text: string): number {
  return STRONG.test(text) ? 1 : WEAK.test(text) ? 0.4 : 0;
}

/** How surely the reader marks a span of this sentence as the cause, 0..1. */
function readHere(context: Context, evidence: Evidence, sentence: Span): number {
  const margins = context.readings
    .filter(
      (reading) =>
        reading.passage.article === evidence.article.id &&
        reading.start >= sentence.start &&
        reading.end <= sentence.end,
    )
    .map((reading) => reading.score - reading.none);
  const best = Math.max(Number.NEGATIVE_INFINITY, ...margins);
  return Number.isFinite(best) ? 1 / (1 + Math.exp(-(best - 1) / 2)) : 0;
}
