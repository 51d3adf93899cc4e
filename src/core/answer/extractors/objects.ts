import { factsWithin, wordKeys } from '../../facts.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import type { Token } from '../../text/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Span } from '../../types.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { clausesOf, type EventClause } from '../when/eventClause.ts';
import { proven } from './make.ts';

const ASKED = /^(?:and |but |so )?what (?:does|do|did|will|would|has|have|had) (.+) (\p{Ll}+)$/iu;
/** "What does the ministry say the law will allow?" asks what the law allows. */
const SAID =
  /^.+ (?:say|says|said|report|write|claim)(?: that)? (.+?) (?:will|would|is to|has to|can|could|must|should)$/iu;
const NEVER =
  /^(?:be|have|do|say|tell|think|want|mean|happen|call|like|become|look|cost|need|come|go|get|make|take|talk|speak|ask|know|see|hear|feel|hope|plan|agree|discuss|announce|promise|propose|offer|claim|report|add|warn|expect|believe|suggest|describe|name)$/u;
// What ends an object: a mark, a clause word, a second verb behind "and".
const END =
  /[,;:.?!"”]|\s(?:which|who|that|while|when|where|because|although|after|before|as|if|so)\s|\sand\s(?=(?:will|would|should|can|could|may|must|is|are|was|were|has|have|had)\s)/u;
const LONGEST = 140;

/**
 * "What does the pact regulate?" from "the pact, which regulates the catch of eels, …": what stands behind that very verb,
 * where its subject is the asked one.
 */
export const objects: Extractor = {
  name: 'objects',
  extract(context) {
    const { question } = context;
    if ((question.form !== 'wh' && question.form !== 'statement') || question.type !== 'other' || question.negated)
      return [];
    if (question.times.length > 0 || context.names.some((name) => !name.known)) return [];
    const [, front = '', verb = ''] = ASKED.exec(question.text) ?? [];
    // A verb that no list knows ("stipulate") stands for itself.
    const lemma = verbLemma(verb) ?? verb;
    if (lemma !== verb || NEVER.test(lemma)) return [];
    const subject = SAID.exec(front)?.[1] ?? front;
    const from = question.text.indexOf(subject);
    const span = { start: from, end: from + subject.length };
    const found = context.evidence.flatMap((evidence) => objectsIn(evidence, lemma, span, context));
    const best = found.toSorted((a, b) => (b.fixed ?? 0) - (a.fixed ?? 0))[0];
    return best && found.every((other) => other.answer === best.answer || (other.fixed ?? 0) < (best.fixed ?? 0) - 0.05)
      ? [best]
      : [];
  },
};

function objectsIn(evidence: Evidence, lemma: string, subject: Span, context: Context): Candidate[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  const here = facts.sentence(evidence.sentence);
  if (!sentence) return [];
  const clauses = clausesOf(sentence.text, sentence.start);
  return here.tokens.flatMap((verb, i): Candidate[] => {
    if (
      (verbLemma(verb.norm) ?? stem(verb.norm)) !== (verbLemma(lemma) ?? stem(lemma)) ||
      verb.norm.endsWith('ing') ||
      isPassive(here.tokens, i)
    )
      return [];
    const clause = clauses.find((each) => each.start <= verb.start && verb.end <= each.end);
    const fit = clause ? subjectFit(evidence, clause, verb, subject, context) : null;
    if (fit === null) return [];
    const rest = article.text.slice(verb.end, sentence.end);
    const end = END.exec(rest)?.index ?? rest.length;
    const text = rest.slice(0, end).trim();
    if (
      text.length > LONGEST ||
      text.split(' ').length < 2 ||
      !/^(?:an?|the|its|their|his|her|some|any|all|\p{L}+s?)\b/iu.test(text)
    )
      return [];
    // "depends on": the object stands behind no preposition and no infinitive.
    if (/^(?:in|on|at|to|from|for|with|by|of|about|into|over|under|up|off|out|that|whether|how)\b/iu.test(text))
      return [];
    const modality = modalityAt(sentence.text, {
      start: verb.start - sentence.start,
      end: verb.end - sentence.start,
    });
    if (modality === 'denied' || modality === 'cancelled') return [];
    const start = verb.end + rest.indexOf(text);
    const span = { start, end: start + text.length };
    return [proven('objects', evidence, { text, span, type: context.question.type, modality }, 0.6 + 0.22 * fit)];
  });
}

const isPassive = (tokens: readonly Token[], at: number): boolean => {
  let i = at - 1;
  while (/ly$|^not$|^also$/u.test(tokens[i]?.norm ?? '')) i--;
  return /^(?:is|are|was|were|be|been|being)$/u.test(tokens[i]?.norm ?? '');
};

/** 0..1: how far what stands in front of the verb, or of its "which", is the asked subject; null when it is not. */
function subjectFit(
  { article, facts, sentence }: Evidence,
  clause: EventClause,
  verb: Token,
  subject: Span,
  context: Context,
): number | null {
  const here = facts.sentence(sentence);
  const end = clause.relative ? clause.head : verb.start;
  const start = clause.relative ? Math.max(article.sentences[sentence]?.start ?? 0, clause.head - 60) : clause.start;
  const part = factsWithin(here, { start, end });
  const inside = ({ start, end }: Span): boolean => start >= subject.start && end <= subject.end;
  if (context.names.some((name) => inside(name) && !holdsName(part, name))) return null;
  // "the Courier says the pact will …": who says so may stand in the sentences before.
  const near = [sentence, sentence - 1, sentence - 2].filter((i) => i >= 0).map((i) => facts.sentence(i));
  if (context.names.some((name) => name.place === null && !inside(name) && !near.some((each) => holdsName(each, name))))
    return null;
  const terms = context.terms.filter(({ term, time }) => !time && inside(term));
  const head = terms.findLast(
    ({ term }) => !/\s(?:of|in|at|on|for|with)\s/u.test(context.question.text.slice(term.end, subject.end)),
  );
  const keys = new Set(part.tokens.flatMap((token) => wordKeys(token.norm, token.stem)));
  if (!head || share([head], [keys]) < 1) return null;
  // The noun right in front of the verb, auxiliaries aside, is the subject's head.
  const last = part.tokens.findLast(
    ({ norm }) => /\p{L}/u.test(norm) && !AUXILIARIES.has(norm) && !/ly$|^also$/u.test(norm),
  );
  if (!last || !wordKeys(last.norm, last.stem).some((key) => head.keys.has(key))) return null;
  return share(terms, [keys, facts.title.keys, ...(sentence > 0 ? [facts.sentence(sentence - 1).keys] : [])]);
}
