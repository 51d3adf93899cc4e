import type { Question } from '../../question/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { clauseAround } from '../clause.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, WeightedTerm } from '../types.ts';
import type { Fit, Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const QUESTION =
  /^(?:and |but |so )?(?:is|are|was|were)(?:n['’]t)? .+? (?:among\b|(?<!\b(?:from|in|on|of|for) the (?:[\p{L}-]+ )?)(?:part|one) of\b|(?:(?:a|an|the|full|founding|still|also) )*(?:member|signator(?:y|ie)|partner|part(?:y|ie)|participant|owner|sponsor|co-owner|shareholder)s? (?:of|to|in|at)\b)/iu;
const GENERIC =
  /^(?:member|members|signatory|signatories|partner|partners|party|parties|participant|participants|part|countries|country|states|nations|firms|companies|company|clubs|cities|owner|owners|sponsor|sponsors|shareholder|back|backed|sign|signed|join|joined|support|supported|endorse|endorsed|belong|adopted|full|founding)$/;

/** "Is Ghent among the signatories of …", "is Lille a member of …". */
export function asksMembership(question: Question): boolean {
  return QUESTION.test(question.text);
}

/** The terms that name the group, without the words that only say that it has members. */
export function groupTerms(terms: readonly WeightedTerm[]): WeightedTerm[] {
  const named = terms.filter((term) => !GENERIC.test(term.term.norm));
  return named.some((term) => !term.name && !term.time) || terms.every((term) => term.name || term.time)
    ? named
    : [...terms];
}

const OUT =
  /\b(?:stay(?:s|ed)? (?:out|away|aside)|remain(?:s|ed)? outside|(?:refus|declin)(?:es?|ed) to (?:join|sign|take part)|withdr(?:aws?|ew)|pull(?:s|ed) out|(?:is|are|was|were|does|do|did|has|have|will)(?:n['’]t| not| never| no longer)\b|not among|missing|absent)\b/iu;
const IN =
  /\b(?:include[sd]?|including|among (?:them|others|the)|(?:is|are|was|were|as) (?:(?:a|an|the|full|founding|also) )*(?:members?|signator(?:y|ies)|partners?|part(?:y|ies)|participants?|part|one) (?:of|to|in)?|are (?:full |founding )?(?:members|partners|signatories)|belongs?|join(?:s|ed)?|sign(?:s|ed)|back(?:s|ed)|members? (?:are|were)|consists? of|made up of|co-signed|as (?:are|is))\b/iu;

/** In or out of the asked group, by a sentence that holds the name; null when it tells neither. */
export function membershipVerdict(scope: Scope, context: Context, fit: Fit): Spoken | null {
  const member = context.names[0];
  if (!member || !holdsName(scope.here, member) || fit.near < 0.6) return null;
  const at = scope.here.tokens.find((token) => member.forms.some((form) => form.includes(token.norm)));
  if (!at) return null;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const clause = clauseAround(scope.text, { start: at.start - start, end: at.end - start });
  const own = scope.text.slice(clause.start, clause.end);
  // "Ghent, where the river rises, took part but did not sign": the denial may follow an inserted clause.
  const behind = /^[^;:]*/u.exec(scope.text.slice(at.end - start))?.[0] ?? '';
  if (
    /\b(?:neither|nor|except|without|apart from|(?:to|of|in) (?:none|no one|neither)\b|none of)\b/iu.test(own) ||
    OUT.test(clearOf(behind, scope, at.end))
  )
    return { polarity: 'no', modality: 'denied', exact: 1 };
  const sign = IN.exec(scope.text);
  if (!sign) return null;
  const modality = modalityAt(scope.text, { start: sign.index, end: sign.index + sign[0].length });
  if (modality === 'denied' || modality === 'cancelled') return { polarity: 'no', modality: 'denied', exact: 1 };
  return modality === 'planned' ? null : { polarity: 'yes', modality, exact: 1 };
}

/** What follows a name up to the next name that does not stand in a row with it: "Ghent has joined, Lille has not". */
function clearOf(behind: string, scope: Scope, from: number): string {
  let end = from;
  for (const mention of scope.here.mentions) {
    if (mention.start < end || !/^(?:person|organization|place)$/.test(mention.kind)) continue;
    if (!/^[\s,]*(?:and|or|nor|as well as)?\s*(?:the )?$/iu.test(behind.slice(end - from, mention.start - from)))
      return behind.slice(0, mention.start - from);
    end = mention.end;
  }
  return behind;
}
