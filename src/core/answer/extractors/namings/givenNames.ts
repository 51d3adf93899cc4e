import type { Naming } from '../../../question/naming.ts';
import { normalizeAnswer } from '../../normalizeAnswer.ts';
import { resolvePronoun } from '../../resolvePronoun.ts';
import type { Candidate, Context, Evidence } from '../../types.ts';
import { proven } from '../make.ts';
import { endOf, tells, termsIn, toldFrom } from './toldParts.ts';

const CALL =
  /\b(?:call(?:s|ed|ing)?|dub(?:s|bed|bing)?|nicknam(?:e|es|ed|ing)|brand(?:s|ed|ing)|term(?:s|ed|ing)|label(?:s|l?ed|l?ing))\s+(?!(?:for|on|off|up|upon|in|at|out|back)\b)/giu;
const AS =
  /\b(?:describ(?:es?|ed|ing)|refer(?:s|red|ring)?(?: \p{Ll}+ly)? to|mention(?:s|ed|ing)?|hail(?:s|ed|ing)?|denounc(?:es?|ed|ing)|prais(?:es?|ed|ing)|condemn(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|characteri[sz](?:es?|ed|ing)|portray(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|sp(?:oke|eaks|eaking) of|present(?:s|ed|ing)?|cit(?:es|ed|ing))\s+/giu;
const PRONOUN = /^(?:it|this|that|him|her|them|these|those)\s+/iu;
const DENIED =
  /\b(?:not|never|n[’']t|refused to|declined to|stopped|without|avoid(?:s|ed)?|would|could|might|may)\s+(?:\p{Ll}+\s+)?$/iu;
const RELATIVE = /,?\s+(?:which|that|what|whom)\s+(?:\S+\s+){1,7}$/iu;
// What a name given begins with: "a disgrace", "the pearl", "bloated".
const NAMES_SO = /^(?:an?|the|one of|his|her|their|our|“|"|‘|„|«|\p{L})/u;

// A list without a full stop is one sentence of any length.
const LONGEST = 3_000;

/** "Lee called the plan a mistake", "which Lee called a mistake", "Lee described the plan as a mistake". */
export function givenNames(asked: Naming, evidence: Evidence, context: Context): Candidate[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence || asked.by === null || sentence.text.length > LONGEST) return [];
  const { text, start } = sentence;
  const by = termsIn(asked.by, context);
  const thing = termsIn(asked.thing, context);
  const at = (from: number, to: number) => ({ start: sentence.start + from, end: sentence.start + to });
  const found: Candidate[] = [];
  for (const [pattern, as] of [
    [CALL, false],
    [AS, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const from = match.index + match[0].length;
      if (DENIED.test(before) || !isBy(before, by)) continue;
      const name = as ? behindAs(from) : behindThing(from, before);
      if (name === null) continue;
      const told = toldFrom(text.slice(name));
      if (told === null || !NAMES_SO.test(text.slice(name))) continue;
      const span = at(name + told.start, name + told.end);
      const answer = evidence.article.text
        .slice(span.start, span.end)
        .replace(/^(?:an?|the)\s+(?=\S)/iu, (lead) => lead);
      found.push(proven('namings', evidence, { text: answer, span, type: context.question.type }, 0.85));
    }
  }
  return found;

  /** Who speaks stands in front of the verb, or "he" does and the sentences before name him. */
  function isBy(before: string, terms: typeof by): boolean {
    const clause = before.split(/[;:]\s|,\s+(?:and|but|while)\s/u).at(-1) ?? before;
    if (tells(terms, at(before.length - clause.length, before.length), evidence, context)) return true;
    if (!/\b(?:he|she)\s+(?:\p{Ll}+\s+)?$/iu.test(before)) return false;
    const person = resolvePronoun('he', evidence)?.names[0];
    if (!person) return false;
    const words = normalizeAnswer(person.text).split(' ');
    return terms.filter(({ name }) => name).some(({ term }) => words.at(-1) === term.norm);
  }

  /** Where the name begins behind the thing: "called [the plan] a mistake", "called it a mistake", "which he called a mistake". */
  function behindThing(from: number, before: string): number | null {
    const pronoun = PRONOUN.exec(text.slice(from))?.[0];
    if (pronoun !== undefined) return evidence.coverage.near >= 0.6 ? from + pronoun.length : null;
    const relative = RELATIVE.exec(before);
    if (relative) return tells(thing, at(0, relative.index), evidence, context) ? from : null;
    const end = endOf(thing, at(from, text.length), evidence, context);
    // "who was to call an election, led the talks together": another clause.
    if (end === null || /[,;:—–]|\s-\s/u.test(text.slice(from, end - start)) || end - start - from > 120) return null;
    const rest = text.slice(end - start);
    return /^\s+\S/u.test(rest) ? end - start + 1 : null;
  }

  function behindAs(from: number): number | null {
    const as = /\sas\s+/u.exec(text.slice(from));
    if (!as || as.index > 200) return null;
    const object = text.slice(from, from + as.index);
    if (/[;:]\s|\p{Ll}\.\s/u.test(object)) return null;
    const told = PRONOUN.test(`${object} `)
      ? evidence.coverage.near >= 0.6
      : tells(thing, at(from, from + as.index), evidence, context);
    return told ? from + as.index + as[0].length : null;
  }
}
