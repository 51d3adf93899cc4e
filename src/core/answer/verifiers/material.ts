import { stem } from '../../text/stem.ts';
import type { Span } from '../../types.ts';
import type { Context, Evidence, Verifier } from '../types.ts';

/** "How much barley did the barge carry?" is not answered by "900 tonnes of rape oil". */
export const materialVerifier: Verifier = {
  name: 'material',
  verify(candidate, context) {
    const { span, evidence } = candidate;
    const other = span ? sharesOther(span, evidence, context) : null;
    if (other !== null) return { reason: 'unsupported', why: other };
    const asked = ASKED.exec(context.question.text)?.[1]?.toLowerCase();
    if (!span || asked === undefined || WIDE.test(asked) || context.question.type !== 'quantity') return null;
    const figure = evidence.facts
      .sentence(evidence.sentence)
      .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end);
    const start = figure?.start ?? span.start;
    const told = MEASURED.exec(evidence.article.text.slice(start, start + 90))?.[1]?.trim();
    if (told === undefined) return null;
    const key = stem(asked);
    const keys = context.terms.find((term) => term.term.stem === key)?.keys;
    const holds = told.split(/\s+/u).some((word) => {
      const other = stem(word.toLowerCase());
      return other === key || keys?.has(other) === true;
    });
    return holds ? null : { reason: 'unsupported', why: `the figure is of ${told}, not of ${asked}` };
  },
};

const ASKED =
  /\bhow (?:much|many (?:tonnes?|tons|kilos|kilograms|grams|litres|liters|gallons|barrels|bushels|sacks|bags|cubic met(?:re|er)s|doses) of) ([\p{Ll}]{3,}) (?:is|was|are|were|did|does|do|has|have|had|will|would|went|came|left)\b/iu;

/** Words for what may be anything: the text names the kind instead. */
const WIDE =
  /^(?:grains?|cereals?|food|cargo|aid|goods|fuel|freight|help|money|waste|materials?|energy|power|medicine|equipment|stuff|debris|fruit|vegetables|fish|meat|crops?|produce|metal|ore|rubbish|drugs?|supplies|relief|more|less|explosives?|gas|liquid|land|space|time|fertili[sz]ers?)$/u;

const MEASURED =
  /^[\d.,\u00a0 ]*(?:(?:million|billion|thousand|hundred) )?(?:metric )?(?:tonnes?|tons|kilos|kilograms|grams|litres|liters|gallons|barrels|bushels|sacks|bags|cubic met(?:re|er)s|doses) of ((?:(?!to\b|for\b|from\b|in\b|on\b|at\b|by\b|and\b|with\b|a\b|the\b|its\b)\p{Ll}[\p{Ll}-]* ?){1,3})/u;

const FIGURE =
  /(?<![\p{N}.,])\p{N}[\p{N}.,]*(?: (?:million|billion|thousand))?\s?(?:%|per ?cent|tonnes?|tons|barrels|litres|liters)? of ((?:(?:the|its|their|his|her|all|world['’]s|global|country['’]s)\s+)*)((?!to\b|for\b|in\b|on\b|at\b|by\b|and\b|with\b|a\b|which\b|whom\b)\p{L}[\p{L}-]*)/giu;

/**
 * "80 percent of the world's tin and 60 percent of its zinc": where figures of both stand in one sentence, the one "of
 * tin" is no share of zinc.
 */
function sharesOther(span: Span, { article, sentence }: Evidence, context: Context): string | null {
  const own = article.sentences[sentence];
  if (!own || context.question.type !== 'quantity') return null;
  const told = [...own.text.matchAll(FIGURE)].map((match) => ({
    start: own.start + match.index,
    end: own.start + match.index + match[0].length,
    noun: stem((match[2] ?? '').toLowerCase()),
  }));
  const nouns = new Set(context.terms.flatMap(({ term, time }) => (time || term.kind === 'number' ? [] : [term.stem])));
  const mine = told.find((figure) => figure.start < span.end && span.start < figure.end);
  if (!mine || nouns.has(mine.noun)) return null;
  const asked = told.find((figure) => figure !== mine && nouns.has(figure.noun));
  return asked ? `the figure is of ${mine.noun}, another one of what is asked` : null;
}
