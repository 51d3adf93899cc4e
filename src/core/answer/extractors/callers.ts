import type { Mention } from '../../mentions/types.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';

const NAMING =
  /\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|term(?:s|ed)?|dubb(?:ed|s)|label(?:led|s)|brand(?:ed|s)|mention(?:s|ed)?|referr?(?:s|ed)?|hail(?:s|ed)?|prais(?:e|es|ed)|denounc(?:e|es|ed)|condemn(?:s|ed)?|criticis(?:e|es|ed)|characteri[sz](?:e|es|ed)|regard(?:s|ed)?)\b/u;
const WHO =
  /^(?:and |but |so )?who (?:has |had )?(?:called|described|termed|dubbed|labelled|branded|hailed|denounced|condemned)\b/iu;
const WHAT =
  /^(?:and |but |so )?(?:what|how) (?:did|does|has) .+ (?:call|called|describe|described|term|termed|dub|label)\b/iu;
const QUOTED = /["“]([^"“”]{3,80})["”]/gu;

interface Naming {
  readonly speaker: Mention;
  /** Offset of the quoted words in the stored text. */
  readonly start: number;
  readonly words: string;
}

/**
 * "Who called the bridge a waste of money?", "What did Holm call the bridge?" from "Holm described the bridge as a “waste of
 * money”": the words in quotation marks are those of the one whose sentence it is.
 */
export const callers: Extractor = {
  name: 'callers',
  extract(context) {
    const { question } = context;
    const who = WHO.test(question.text);
    if ((!who && !WHAT.test(question.text)) || question.negated || question.times.length > 0) return [];
    if (context.names.some((name) => !name.known)) return [];
    const found = context.evidence.flatMap((evidence) =>
      namingsOf(evidence).flatMap((naming) =>
        who ? callerOf(naming, evidence, context) : wordsOf(naming, evidence, context),
      ),
    );
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

/** The quoted words of a sentence whose own verb gives something a name, with the one name in front of that verb. */
function namingsOf(evidence: Evidence): Naming[] {
  const { article, facts } = evidence;
  const sentence = article.sentences[evidence.sentence];
  const verb = sentence ? NAMING.exec(sentence.text) : null;
  if (!sentence || !verb) return [];
  const at = sentence.start + verb.index;
  const [speaker, other] = facts
    .sentence(evidence.sentence)
    .mentions.filter(({ kind, end }) => (kind === 'person' || kind === 'organization') && end <= at);
  // "Holm, who met Lind, called …": of two names in front neither is sure.
  if (!speaker || other || /[;:]|\b(?:which|who|that)\b/u.test(article.text.slice(speaker.end, at))) return [];
  return [...sentence.text.matchAll(QUOTED)].flatMap((match) =>
    match.index > verb.index ? [{ speaker, start: sentence.start + match.index + 1, words: match[1] ?? '' }] : [],
  );
}

function callerOf({ speaker, words }: Naming, evidence: Evidence, context: Context): Candidate[] {
  const asked = new Set(context.terms.map(({ term }) => term.stem));
  const content = tokenize(words).filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm) && !isStopWord(norm));
  if (content.length === 0 || content.some((token) => !asked.has(token.stem))) return [];
  // What was called so stands there too.
  const rest = nounsOf(context).filter(({ term }) => !content.some((token) => token.stem === term.stem));
  if (heldShare(rest, evidence) < 0.5 || !holdsNames(evidence, context)) return [];
  const span = { start: speaker.start, end: speaker.end };
  return [proven('callers', evidence, { text: speaker.text, span, type: 'person', modality: 'happened' }, 0.84)];
}

function wordsOf({ speaker, start, words }: Naming, evidence: Evidence, context: Context): Candidate[] {
  const [first] = context.names;
  const said = normalizeAnswer(speaker.text).split(' ');
  if (!first?.forms.some((form) => form.some((word) => said.includes(word)))) return [];
  const rest = nounsOf(context).filter(({ name }) => !name);
  if (heldShare(rest, evidence) < 1 || !holdsNames(evidence, context)) return [];
  const span = { start, end: start + words.length };
  const type = context.question.type;
  return [proven('callers', evidence, { text: words, span, type, modality: 'happened' }, 0.82)];
}

const nounsOf = (context: Context): WeightedTerm[] =>
  context.terms.filter(({ term, time }) => !time && term.verb === null);

function heldShare(terms: readonly WeightedTerm[], { facts, sentence }: Evidence): number {
  const { keys } = facts.sentence(sentence);
  const held = terms.filter((term) => [...term.keys.keys()].some((key) => keys.has(key)));
  return terms.length === 0 ? 1 : held.length / terms.length;
}

const holdsNames = ({ facts, sentence }: Evidence, { names }: Context): boolean =>
  names.every((name) => holdsName(facts.sentence(sentence), name));
