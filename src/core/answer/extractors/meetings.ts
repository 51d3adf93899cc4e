import type { Timex } from '../../dates/types.ts';
import { factsWithin } from '../../facts.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor, NameConstraint } from '../types.ts';
import { proven } from './make.ts';

const WHERE =
  /^(?:and |so )?(?:where|(?:in|at) (?:which|what) (?:city|town|place|country)) (?:did|have|has)\b.*\b(?:meet|met|talk|talks)\b/iu;
const WHEN =
  /^(?:and |so )?(?:when|on (?:what|which) (?:day|date)|(?:what|which) day) (?:did|have|has)\b.*\b(?:meet|met|talk|talks|meeting)\b/iu;
const TALKS = /(?:talks|meeting|summit|encounter)/u.source;
const THEIR = /\b(?:at|during|in|after|for) (?:their|the two leaders['’]) (?:\p{Ll}+ ){0,2}?/iu.source;
const THEIR_TALKS = new RegExp(`${THEIR}${TALKS}\\b(?: (?:in|at) (?:the )?)?`, 'giu');
const AHEAD =
  /\b(?:will|would|shall|to be held|planned|expected|scheduled|due|may|might|could|cancelled|canceled|postponed)\b/iu;
const IDLE = /^(?:meet|met|talks?|meeting|hold|held|have|had|their|each|other|day|date|where|when)$/;

/**
 * "Where did Ahn meet Berg?", "When did Ahn and Berg hold talks?" from "Ahn and Berg on Monday agreed …. At their talks in
 * Oslo, the two …": whose talks they were, and on which day, is told by the sentence before.
 */
export const meetings: Extractor = {
  name: 'meetings',
  extract(context) {
    const { question, names } = context;
    const asks = WHERE.test(question.text) ? 'where' : WHEN.test(question.text) ? 'when' : null;
    if (asks === null || question.times.length > 0) return [];
    const people = names.filter(isPerson);
    if (people.length < 2 || context.terms.some(({ name, time, term }) => !name && !time && !IDLE.test(term.norm)))
      return [];
    const found = context.evidence.flatMap((evidence) => talksOf(evidence, people, asks, context));
    return new Set(found.map((candidate) => candidate.answer)).size === 1 ? found.slice(0, 1) : [];
  },
};

const isPerson = (name: NameConstraint): boolean => name.entity?.startsWith('person:') === true;

function talksOf(
  evidence: Evidence,
  people: readonly NameConstraint[],
  asks: 'where' | 'when',
  context: Context,
): Candidate[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  if (!sentence || AHEAD.test(sentence.text)) return [];
  const own = facts.sentence(evidence.sentence);
  const first = Math.max(0, evidence.sentence - 1);
  const others = context.names.filter((name) => !isPerson(name));
  // "before the trade fair": told beside the talks.
  if (others.some((name) => !holdsName(own, name))) return [];
  const sentences = [first, evidence.sentence] as const;
  return [...sentence.text.matchAll(THEIR_TALKS)].flatMap((match): Candidate[] => {
    const at = sentence.start + match.index + match[0].length;
    if (!theirs(evidence, people, match.index)) return [];
    if (asks === 'where') {
      const place = own.mentions.find((mention) => mention.kind === 'place' && mention.start === at);
      if (!place) return [];
      const span = { start: place.start, end: place.end };
      return [
        proven('meetings', evidence, { text: place.text, span, type: 'place', modality: 'happened' }, 0.8, {
          sentences,
        }),
      ];
    }
    const inside = own.dates.filter(isDay);
    const before = inside.length > 0 ? evidence : evidenceAt(context, article.id, article.sentences[first]?.start ?? 0);
    const days = before?.facts.sentence(before.sentence).dates.filter(isDay) ?? [];
    const [date] = days;
    if (!before || !date || days.length > 1) return [];
    const span = { start: date.start, end: date.end };
    return [
      proven(
        'meetings',
        before,
        { text: date.text, normalized: date.value, span, type: 'date', modality: 'happened' },
        0.8,
        {
          sentences,
        },
      ),
    ];
  });
}

const isDay = (date: Timex): boolean => date.kind === 'date' && date.precision === 'day' && date.from !== null;

/** The persons named before "their", or in the sentence before, are the asked ones and nobody else. */
function theirs({ article, facts, sentence }: Evidence, people: readonly NameConstraint[], at: number): boolean {
  const start = article.sentences[sentence]?.start ?? 0;
  const front = factsWithin(facts.sentence(sentence), { start, end: start + at });
  const named = front.mentions.filter((mention) => mention.kind === 'person');
  const about = named.length > 0 ? front : sentence > 0 ? facts.sentence(sentence - 1) : null;
  if (!about) return false;
  const told = about.mentions.filter((mention) => mention.kind === 'person');
  return told.length === people.length && people.every((name) => holdsName(about, name));
}
