import { factsWithin, type SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor, NameConstraint } from '../types.ts';
import { proven } from './make.ts';

/** Verbs that two do together: who works with Holm is whom Holm works with. */
const TOGETHER = /^(?:work|cooperate|co-operate|collaborate|partner|team|ally|compete|negotiate)$/u;
const ASKED =
  /^(?:and |but |so )?(?:with )?(?:who|whom|which|what)\b.*\b(?:work|cooperat|co-operat|collaborat|partner|team|ally|allied|compet|negotiat|develop|build|mak|produc)\w*\b/iu;
const FRAME =
  /^(?:work|works|worked|working|cooperat\w*|co-operat\w*|collaborat\w*|partner\w*|team\w*|up|together|with|compan(?:y|ies)|firms?|startups?|start-ups?|chipmakers?|makers?|who|which|business(?:es)?|corporation|develop\w*|build\w*|make|makes|making|producing|produce\w*)$/u;

/**
 * "Which firm works with Holm?", "Who does Lind team up with?" from "Lind, a young yard that is working with Holm to build
 * ferries": of the two that do it together the one that is not asked.
 */
export const partners: Extractor = {
  name: 'partners',
  extract(context) {
    const { question, names } = context;
    if (question.form !== 'wh' || !/^(?:person|organization|other)$/u.test(question.type) || question.negated)
      return [];
    if (!ASKED.test(question.text) || !/\bwith\b/iu.test(question.text) || question.times.length > 0) return [];
    if (names.length === 0 || names.some((name) => !name.known)) return [];
    const found = context.evidence.flatMap((evidence) => pairsIn(evidence, context));
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

function pairsIn(evidence: Evidence, context: Context): Candidate[] {
  const here = evidence.facts.sentence(evidence.sentence);
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return [];
  const rest = context.terms.filter(({ name, time, term }) => !name && !time && !FRAME.test(term.norm));
  const near = rest.length === 0 ? 1 : share(rest, [here.keys]);
  if (near < 0.6) return [];
  return here.tokens.flatMap((verb, i): Candidate[] => {
    if (!TOGETHER.test(verbLemma(verb.norm) ?? '')) return [];
    const at = here.tokens.slice(i + 1, i + 4).findIndex((token) => token.norm === 'with');
    const preposition = at < 0 ? undefined : here.tokens[i + 1 + at];
    const object = preposition && nameBehind(preposition, here);
    const subject = object && subjectOf(i, here, evidence.article.text);
    if (!object || !subject) return [];
    const modality = modalityAt(sentence.text, {
      start: verb.start - sentence.start,
      end: verb.end - sentence.start,
    });
    if (modality === 'denied' || modality === 'cancelled') return [];
    const asked = askedOf(subject, object, here, context.names);
    if (asked === null) return [];
    const other = asked === subject ? object : subject;
    const span = { start: other.start, end: other.end };
    const type = context.question.type;
    return [proven('partners', evidence, { text: other.text, span, type, modality }, 0.7 + 0.2 * near)];
  });
}

const isNamed = ({ kind }: Mention): boolean => kind === 'organization' || kind === 'person' || kind === 'product';

const nameBehind = (preposition: Token, here: SentenceFacts): Mention | undefined =>
  here.mentions.find(
    (mention) => isNamed(mention) && mention.start >= preposition.end && mention.start - preposition.end <= 5,
  );

/** The name in front of the verb: its subject, or that of "Lind, a yard, that is working". */
function subjectOf(at: number, here: SentenceFacts, text: string): Mention | undefined {
  let from = at;
  while (from > 0 && isLight(here.tokens[from - 1])) from--;
  const relative = /^(?:that|which|who)$/.test(here.tokens[from - 1]?.norm ?? '');
  const end = here.tokens[relative ? from - 1 : from]?.start ?? 0;
  const name = here.mentions.findLast((mention) => isNamed(mention) && mention.end <= end);
  if (!name) return undefined;
  const between = text.slice(name.end, end);
  const bare = /^\s*(?:\([^)]*\)\s*)?$/u;
  const apposed = /^\s*(?:\([^)]*\)\s*)?(?:,[^,;:.]*)?,?\s*$/u;
  return (relative ? apposed : bare).test(between) ? name : undefined;
}

const isLight = (token: Token | undefined): boolean =>
  token !== undefined && (AUXILIARIES.has(token.norm) || /^(?:also|now|already|still|\p{L}+ly)$/u.test(token.norm));

/** Which of the two the question names; null when both or neither is, or a name of the question stands nowhere. */
function askedOf(
  subject: Mention,
  object: Mention,
  here: SentenceFacts,
  names: readonly NameConstraint[],
): Mention | null {
  const both = [subject, object];
  const holds = (mention: Mention, name: NameConstraint): boolean => holdsName(factsWithin(here, mention), name);
  // A firm that lies in an asked country is not that country.
  const held = both.filter((mention) => names.some((name) => name.place === null && holds(mention, name)));
  // "… in Japan": the place of it stands in the sentence too.
  const others = names.filter((name) => !both.some((mention) => holds(mention, name)));
  return held.length === 1 && others.every((name) => holdsName(here, name)) ? (held[0] ?? null) : null;
}
