import { stem } from '../../text/stem.ts';
import type { Verifier } from '../types.ts';

/** "How much barley did the barge carry?" is not answered by "900 tonnes of rape oil". */
export const materialVerifier: Verifier = {
  name: 'material',
  verify(candidate, context) {
    const { span, evidence } = candidate;
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
