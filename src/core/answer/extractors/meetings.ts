import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |so )?(?:where|in (?:which|what) (?:city|town|place|country)) (?:did|have|has)\b.*\b(?:meet|met|talk|talks)\b/iu;
const THEIR_TALKS =
  /\b(?:at|during|in|after|for) (?:their|the two leaders['’]) (?:\p{Ll}+ ){0,2}?(?:talks|meeting|summit|encounter) (?:in|at) (?:the )?/giu;
const AHEAD =
  /\b(?:will|would|shall|to be held|planned|expected|scheduled|due|may|might|could|cancelled|canceled|postponed)\b/iu;

/**
 * "Where did Ahn meet Berg?" from "Ahn and Berg agreed …. At their talks in Oslo, the two …": whose talks they were is
 * told by the sentence before.
 */
export const meetings: Extractor = {
  name: 'meetings',
  extract(context) {
    const { question, names } = context;
    if (!ASKED.test(question.text) || names.length < 2 || question.times.length > 0) return [];
    const rest = context.terms.filter((term) => !term.name && !term.time);
    if (rest.some((term) => !/^(?:meet|met|talks?|hold|held|each|other)$/.test(term.term.norm))) return [];
    const found = context.evidence.flatMap((evidence) => placesOf(evidence, context));
    return new Set(found.map((candidate) => candidate.answer)).size === 1 ? found.slice(0, 1) : [];
  },
};

function placesOf(evidence: Evidence, context: Context): Candidate[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  if (!sentence || AHEAD.test(sentence.text)) return [];
  return [...sentence.text.matchAll(THEIR_TALKS)].flatMap((match): Candidate[] => {
    const at = sentence.start + match.index + match[0].length;
    const place = facts
      .sentence(evidence.sentence)
      .mentions.find((mention) => mention.kind === 'place' && mention.start === at);
    if (!place || !theirs(evidence, context, match.index)) return [];
    const span = { start: place.start, end: place.end };
    return [
      proven('meetings', evidence, { text: place.text, span, type: 'place' }, 0.8, { sentences: quoted(evidence) }),
    ];
  });
}

const quoted = (evidence: Evidence): [number, number] => [Math.max(0, evidence.sentence - 1), evidence.sentence];

/** The persons named before "their", or in the sentence before, are the asked ones and nobody else. */
function theirs(evidence: Evidence, context: Context, at: number): boolean {
  const { article, facts, sentence } = evidence;
  const own = facts.sentence(sentence);
  const start = article.sentences[sentence]?.start ?? 0;
  const named = own.mentions.filter((mention) => mention.kind === 'person' && mention.start < start + at);
  const about =
    named.length > 0
      ? { ...own, tokens: own.tokens.filter((token) => token.start < start + at), mentions: named }
      : sentence > 0
        ? facts.sentence(sentence - 1)
        : null;
  if (!about) return false;
  const people = about.mentions.filter((mention) => mention.kind === 'person');
  return people.length === context.names.length && context.names.every((name) => holdsName(about, name));
}
