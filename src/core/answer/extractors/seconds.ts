import { factsWithin, wordKeys } from '../../facts.ts';
import { stem } from '../../text/stem.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |but |so )?(?:who|which (?:\p{L}+ ){1,3}?)\s*(?:(?:is|was|became|has been|had been) the first\b|.*\bfirst\b)/iu;
const SECOND = /\b(?:second|2nd) (?:\p{Ll}[\p{L}-]* ){1,4}after $/u;
const MOVES = new Set(['visit', 'come', 'go', 'travel', 'tour', 'enter'].map(stem));
const ASKS_MOVE =
  /\b(?:visit(?:s|ed)?|c[oa]me|go|went|travel(?:led|s)?|tour(?:ed)?|been|set foot)\b|\bfirst [\p{L} .]+ in \p{Lu}/iu;

/**
 * "Who was the first bishop to visit Toft?" from "Holm became the second sitting bishop after Ann Lind to visit Toft": who
 * is second after one alone tells who was first.
 */
export const seconds: Extractor = {
  name: 'seconds',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || question.type !== 'person' || question.negated || !ASKED.test(question.text))
      return [];
    if (question.times.length > 0 || context.names.some((name) => !name.known)) return [];
    const found = context.evidence.flatMap((evidence) => firstIn(evidence, context));
    return new Set(found.map(({ answer }) => answer)).size === 1 ? found.slice(0, 1) : [];
  },
};

function firstIn(evidence: Evidence, context: Context): Candidate[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  const here = facts.sentence(evidence.sentence);
  if (!sentence) return [];
  return here.mentions.flatMap((mention): Candidate[] => {
    if (mention.kind !== 'person' || !SECOND.test(article.text.slice(sentence.start, mention.start))) return [];
    if (!/^ to \p{Ll}/u.test(article.text.slice(mention.end, mention.end + 5))) return [];
    const verb = factsWithin(here, { start: mention.end, end: sentence.end }).tokens[1];
    const people = context.names.filter((name) => name.entity?.startsWith('person:') === true);
    const places = context.names.filter((name) => name.place !== null && isWhere(name, context));
    if (!verb || [...people, ...places].some((name) => !holdsName(here, name))) return [];
    const same = wordKeys(verb.norm, verb.stem).some((key) => context.predicate?.has(key));
    // "come to Toft" is visiting it.
    const moves = places.length > 0 && MOVES.has(verb.stem) && ASKS_MOVE.test(context.question.text);
    if (!same && !moves) return [];
    const span = { start: mention.start, end: mention.end };
    return [proven('seconds', evidence, { text: mention.text, span, type: 'person', modality: 'happened' }, 0.82)];
  });
}

/** "the US president to visit Toft": the country in front of an office is no place of the deed. */
const isWhere = (name: { readonly end: number }, { question }: Context): boolean =>
  !/^(?:['’]s)? \p{Ll}+/u.test(question.text.slice(name.end)) ||
  /^ (?:first|as|in|on|before|while|when)\b/u.test(question.text.slice(name.end));
