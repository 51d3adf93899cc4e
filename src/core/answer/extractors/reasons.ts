import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** Words that tell a cause or a purpose; bare "as" and "since" are left out, they are mostly of time. */
const CAUSAL =
  /\b(?:because|due to|owing to|as a result of|thanks to|caused? by|blamed?|in order to|so that|so as to|the reason|reasons? (?:for|was|is|were)|reflecting|amid|after|therefore|hence|led to|prompted by|stems? from|put (?:it|this|the \p{L}+) down to|attributed|to (?:save|avoid|ensure|protect|make|reduce|prevent|allow|check|help|meet|cut|keep|give|strengthen|improve|deal|build|secure|support|prepare|counter|address)\b|has to do with|explains?|since the|is why|main reason|for safety|concerns? (?:about|over))/iu;

/** "Why …?": the sentence that tells the cause of what the question holds, with its neighbour where the cause stands there. */
export const reasons: Extractor = {
  name: 'reasons',
  extract(context) {
    if (context.question.form !== 'reason') return [];
    return context.evidence
      .filter((evidence) => evidence.coverage.namesArticle === 1 && evidence.coverage.namesNear > 0 && evidence.coverage.near >= 0.45)
      .flatMap((evidence) => {
        const own = causal(evidence.article.sentences[evidence.sentence]?.text);
        const next = evidence.article.sentences[evidence.sentence + 1];
        const follows = !own && causal(next?.text) && next?.interrogative === false && next.block === evidence.article.sentences[evidence.sentence]?.block;
        const read = readHere(context, evidence);
        if (!own && !follows && read < 0) return [];
        const last = follows ? evidence.sentence + 1 : evidence.sentence;
        const first = evidence.article.sentences[evidence.sentence];
        const end = evidence.article.sentences[last];
        if (!first || !end) return [];
        const text = evidence.article.text.slice(first.start, end.end).replace(/\s+/g, ' ').trim();
        const strength = 0.15 + 0.4 * evidence.coverage.sentence + 0.15 * evidence.coverage.predicate + (own ? 0.15 : 0.05) + Math.min(0.15, Math.max(0, read) / 20);
        return [proven('reasons', evidence, { text, span: { start: first.start, end: end.end }, type: 'reason' }, Math.min(0.92, strength), { sentences: [evidence.sentence, last] })];
      });
  },
};

function causal(text: string | undefined): boolean {
  return text !== undefined && CAUSAL.test(text);
}

/** Best reader margin of a span in this sentence; negative infinity without any. */
function readHere(context: Context, evidence: Evidence): number {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return Number.NEGATIVE_INFINITY;
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...context.readings
      .filter((reading) => reading.passage.article === evidence.article.id && reading.start >= sentence.start && reading.end <= sentence.end)
      .map((reading) => reading.score - reading.none),
  );
}

