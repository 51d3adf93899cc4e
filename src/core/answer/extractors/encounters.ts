import { factsWithin, type SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { joinNames } from '../complete.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor, NameConstraint } from '../types.ts';
import { isVerb } from '../when/ofOtherVerb.ts';
import { proven } from './make.ts';

const ONE =
  /^(?:and |but |so )?(?:(?:with |to )?whom?) (?:did|has|had|does|will) .+? (?:meet|met|see|seen|talk|talked|speak|spoken|hold talks|confer)\b/iu;
const BOTH = /^(?:and |but |so )?who (?:met|talked|spoke|held talks|conferred)\b(?! with\b)/iu;
const FRAME = /^(?:meet|met|see|seen|talk|talks|talked|speak|spoke|spoken|hold|held|confer|conferred|with|who|whom)$/u;

/**
 * "Whom did Lind meet?", "Who met in Oslo?" from "Holm met Norway's fisheries minister Lind in Oslo": who is met meets as
 * well, so the other of the two answers, or both.
 */
export const encounters: Extractor = {
  name: 'encounters',
  extract(context) {
    const { question, names } = context;
    const people = names.filter(isPerson).length;
    const both = BOTH.test(question.text);
    if (question.form !== 'wh' || question.type !== 'person' || question.negated) return [];
    if (names.some((name) => !name.known) || people > 1 || !(people === 1 ? both || ONE.test(question.text) : both))
      return [];
    const one = people === 1;
    const found = context.evidence.flatMap((evidence) => meetingsIn(evidence, one, context));
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

const isPerson = (name: NameConstraint): boolean => name.entity?.startsWith('person:') === true;

function meetingsIn(evidence: Evidence, one: boolean, context: Context): Candidate[] {
  const { article, coverage, facts } = evidence;
  const here = facts.sentence(evidence.sentence);
  const sentence = article.sentences[evidence.sentence];
  const places = context.names.filter((name) => !isPerson(name));
  if (!sentence || places.some((name) => !holdsName(here, name))) return [];
  if (context.question.times.length > 0 && coverage.time < 1) return [];
  const rest = context.terms.filter(({ name, time, term }) => !name && !time && !FRAME.test(term.norm));
  if (rest.length > 0 && share(rest, [here.keys]) < 0.6) return [];
  return here.tokens.flatMap((verb): Candidate[] => {
    if (verbLemma(verb.norm) !== 'meet' || !isVerb(verb)) return [];
    const pair = pairAround(verb, here, article.text);
    const modality = modalityAt(sentence.text, {
      start: verb.start - sentence.start,
      end: verb.end - sentence.start,
    });
    if (!pair || (modality !== 'happened' && modality !== 'reported')) return [];
    const asked = pair.filter((mention) =>
      context.names.some((name) => isPerson(name) && holdsName(factsWithin(here, mention), name)),
    );
    if (one ? asked.length !== 1 : asked.length > 0) return [];
    const others = pair.filter((mention) => !asked.includes(mention));
    const texts = others.map(({ text }) => text);
    const span = { start: others[0]?.start ?? 0, end: others.at(-1)?.end ?? 0 };
    const values = texts.map((text) => ({ text, normalized: null }));
    const told = { text: joinNames(texts), span, type: 'person', modality } as const;
    return [proven(one ? 'encounters' : 'rows', evidence, told, 0.86, { values })];
  });
}

/** The person in front of the verb and the one behind it; null where a row, a clause or a mark comes between. */
function pairAround(verb: Token, here: SentenceFacts, text: string): readonly [Mention, Mention] | null {
  const people = here.mentions.filter(({ kind }) => kind === 'person');
  const subject = people.findLast(({ end }) => end <= verb.start);
  const object = people.find(({ start }) => start >= verb.end);
  if (!subject || !object) return null;
  const before = here.tokens.filter((token) => token.start >= subject.end && token.end <= verb.start);
  const dated = (token: Token): boolean =>
    here.dates.some((date) => date.start <= token.start && token.end <= date.end);
  if (!before.every((token) => dated(token) || AUXILIARIES.has(token.norm) || LIGHT.test(token.norm))) return null;
  const between = text.slice(verb.end, object.start);
  // "met Norway's fisheries minister Lind": office and country of the met one stand in front of the name.
  if (between.length > 70 || /[,;:()]|\b(?:in|at|on|before|after|while|and|to discuss)\b/u.test(between)) return null;
  if (/^,? (?:and|or)\b/u.test(text.slice(object.end, object.end + 6))) return null;
  if (/\b(?:and|or) (?:\S+ ){0,3}$/u.test(text.slice(Math.max(0, subject.start - 30), subject.start))) return null;
  return [subject, object];
}

const LIGHT = /^(?:on|in|also|then|later|earlier|already|first|again|last|this|\p{L}+ly)$/u;
