import { verbLemma } from '../../question/words.ts';
import { modalityOf, predicateSpan } from '../modality.ts';
import type { Candidate, Context, Verifier } from '../types.ts';

// "When was the city's cycling plan published": a noun, no plan is asked for.
const PLAN_ASKED =
  /\b(?:(?<!(?:\b(?:the|an?|this|its|his|her|their)|[’']s)\s(?:\p{Ll}+\s){0,2})plans?|planned|planning|agreed?|want(?:s|ed)?|intend(?:s|ed)?|going to|expected|scheduled|consider(?:s|ed|ing)?|due|set to|supposed|promised?|pledged?|to be|target(?:ed)?|aim(?:s|ed)?|hope[sd]?|proposed?|announced?)\b/iu;

/**
 * "Did they meet?" and "When did they meet?" are not answered from "will meet". "Who met?" is, as planned:
 * a name or a place holds for the plan as well, that something took place does not.
 */
export const onlyPlannedVerifier: Verifier = {
  name: 'only planned',
  ofProven: true,
  verify(candidate, context) {
    const { form, type, tense, text } = context.question;
    const asksFact =
      (form === 'yesno' && tense !== 'future') ||
      (form === 'wh' && type === 'date' && /\bwhen (?:did|was|were|has|have|had)\b/i.test(text));
    if (!asksFact) return null;
    if (stillToDo(candidate, context))
      return { reason: 'only-planned', why: 'the sentence tells that it was to be done' };
    if (PLAN_ASKED.test(text)) return null;
    return modalityOf(candidate, context) === 'planned' || datesDue(candidate) || onlyPromised(candidate, context)
      ? { reason: 'only-planned', why: 'the sentence tells a plan' }
      : null;
  },
};

/** "The report was due in the summer of 2023, was put off and came out in May": the first date tells when it should have. */
function datesDue({ span, type, evidence }: Candidate): boolean {
  if (type !== 'date' || !span) return false;
  const { start } = evidence.facts
    .sentence(evidence.sentence)
    .dates.find((date) => date.start < span.end && span.start < date.end) ?? { start: span.start };
  const front = evidence.article.text.slice(Math.max(0, start - 60), start);
  return /\b(?:due|scheduled|slated|foreseen|meant|supposed|originally planned)(?:\s+to\s+(?:be\s+)?\p{L}+)?\s+(?:for|in|on|by|at|before|until)?\s*(?:the\s+|early\s+|late\s+)*$/iu.test(
    front,
  );
}

/** "In May the firm promised a plant" does not tell when it opened: the deed is not told, a promise is. */
function onlyPromised({ evidence, type }: Candidate, { predicate, question }: Context): boolean {
  const here = evidence.facts.sentence(evidence.sentence);
  if (type !== 'date' || question.form !== 'wh' || predicate === null) return false;
  if ([...predicate.keys()].some((key) => here.keys.has(key))) return false;
  return PROMISED.test(evidence.article.sentences[evidence.sentence]?.text ?? '');
}

const PROMISED =
  /\b(?:promised|promises|pledged|pledges|vowed|vows|plans? (?:to|for)|planned (?:to|for)|wants? to|wanted to|intends? to|intended to|hopes? to|hoped to)\b/iu;

/** "When did the mayor announce the tram?" – "The mayor was to announce it on 3 May": its own verb is only meant. */
function stillToDo(candidate: Candidate, context: Context): boolean {
  const { predicate, text } = context.question;
  if (
    context.question.form !== 'wh' ||
    predicate === null ||
    /\b(?:supposed|meant|planned|due|expected|to) (?:to )?\p{Ll}+\s*\??$/iu.test(text) ||
    // "By when was the panel to deliver?" asks for the plan.
    verbLemma(/\b(?:is|are|was|were) .*\bto (?:be )?(\p{Ll}+)\b/iu.exec(text)?.[1]?.toLowerCase() ?? '') === predicate
  )
    return false;
  const at = predicateSpan(candidate, context);
  const sentence = candidate.evidence.article.sentences[candidate.sentences[0]];
  if (
    !at ||
    !sentence ||
    verbLemma(candidate.evidence.article.text.slice(at.start, at.end).toLowerCase()) !== predicate
  )
    return false;
  return /\b(?:was|were|is|are|had been|due|meant|supposed|expected|scheduled) to (?:be )?(?:\p{Ll}+ly )?$/u.test(
    candidate.evidence.article.text.slice(sentence.start, at.start),
  );
}
