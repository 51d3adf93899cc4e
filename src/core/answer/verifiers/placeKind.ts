import { LEXICON, LEXICON_BY_ID } from '../../mentions/lexicon.ts';
import type { Verifier } from '../types.ts';

const SMALL =
  /^(?:city|town|village|port|harbou?r|airport|suburb|district|neighbou?rhood|quarter|street|square|borough)$/u;
const LARGE = /^(?:country|nation|state|continent)$/u;
const PEOPLED =
  /^ (?:states|countries|nations|governments|members|leaders|officials|companies|ministers|firms|lawmakers|diplomats|voters)\b/u;

/** "In which town was the bridge built?" is not answered by a country, "which country?" not by a town, "where?" by no "Baltic states". */
export const placeKindVerifier: Verifier = {
  name: 'place kind',
  ofProven: true,
  verify({ span, evidence }, { question }) {
    if (!span || question.type !== 'place' || question.form !== 'wh') return null;
    const places = evidence.facts
      .sentence(evidence.sentence)
      .mentions.filter((other) => other.kind === 'place' && other.start < span.end && span.start < other.end);
    const place = places.find((other) => other.start <= span.start && span.end <= other.end) ?? places[0];
    if (!place) return null;
    if (
      question.head === null &&
      places.length === 1 &&
      PEOPLED.test(evidence.article.text.slice(place.end, place.end + 14))
    )
      return { reason: 'unsupported', why: `${place.text} only tells whose they are` };
    const type = LEXICON_BY_ID.get(place.lexicon ?? '')?.type;
    if (question.head === null || type === undefined || place.text.length > span.end - span.start + 4) return null;
    // Luxembourg is a city as well, and a seat of government stands for its country.
    const unfit =
      (SMALL.test(question.head) && type !== 'city' && !CITIES.has(place.text)) ||
      (LARGE.test(question.head) && type === 'city' && LEXICON_BY_ID.get(place.lexicon ?? '')?.seatOf === null);
    return unfit ? { reason: 'unsupported', why: `${place.text} is no ${question.head}` } : null;
  },
};

const CITIES: ReadonlySet<string> = new Set(LEXICON.flatMap(({ type, name }) => (type === 'city' ? name : [])));
