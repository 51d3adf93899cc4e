import { readNaming } from '../../question/naming.ts';
import { smallNumber } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { readNumbers } from '../claims/numbers.ts';
import { fitOf, scopeOf } from '../claims/scope.ts';
import { asksOne, joinNames } from '../complete.ts';
import { modalityOf } from '../modality.ts';
import { findRows } from '../rows/findRows.ts';
import { type ListQuestion, readListQuestion } from '../rows/listQuestion.ts';
import { COUNT } from '../rows/makeRow.ts';
import { resolveOffices } from '../rows/resolveOffices.ts';
import { fitsType, isAsked, isExcluded } from '../rows/rowFit.ts';
import { actsOther, fillsGap, leadHolds } from '../rows/rowPlace.ts';
import type { Row } from '../rows/types.ts';
import { expandedKeys } from '../terms.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const BEST = 0.93;

/** "A and B will meet in X", "signed by A and B", "three ports, A, B and C": the whole row where the question has its gap. */
export const rows: Extractor = {
  name: 'rows',
  extract(context) {
    const asked = readListQuestion(context);
    // "What did Lee call the plan?" asks for what is said of it, not for what stands behind the verb.
    if (asked === null || asksOne(context.question.text) || readNaming(context.question.text)?.by) return [];
    context.log(
      `rows: asked for ${asked.gap}${asked.preposition ? ` ${asked.preposition}` : ''} ${asked.head ?? 'anything'} ${asked.count ?? ''}`,
    );
    return context.evidence.flatMap((evidence) => rowsIn(evidence, asked, context));
  },
};

function rowsIn(evidence: Evidence, asked: ListQuestion, context: Context): Candidate[] {
  const { coverage, article } = evidence;
  const sentence = article.sentences[evidence.sentence];
  if (!sentence || coverage.time <= -0.5 || coverage.passage < 0.3) return [];
  const others = context.terms.filter(
    (term) =>
      (asked.head === null || stem(term.term.norm) !== stem(asked.head)) &&
      // "Which four ports", "the top three clubs": the row is counted instead.
      (asked.count === null || (smallNumber(term.term.norm) !== asked.count && term.term.norm !== 'top')) &&
      // "who sits on the jury" is told by "the jury includes".
      (asked.gap !== 'member' ||
        (term.term.verb === null && !/^(?:members?|part|participants?|board)$/.test(term.term.norm))),
  );
  const fit = fitOf(scopeOf(evidence), context, others);
  const loose = asked.gap === 'class' || asked.gap === 'member';
  // "During the conference it signed …": what the sentence says exactly may take its names from the paragraph before.
  const far =
    !fit.names && asked.several && coverage.namesArticle === 1 && fit.here >= 0.9 && others.some((term) => !term.name);
  const told = coverage.namesHere === 1 && context.names.length > 0 && coverage.predicate === 1;
  if ((!fit.names && !far) || fit.near < (loose ? 0.6 : told ? 0.5 : 0.7)) return [];
  const verbs = context.predicate ?? (asked.verb ? expandedKeys(asked.verb, stem(asked.verb)) : null);
  // "What will the ministers discuss?" names nobody: a verb of like meaning may have any subject.
  const predicate =
    verbs !== null && context.names.length === 0 && asked.gap === 'object' && !asked.several
      ? new Map([...verbs].filter(([, strength]) => strength === 1))
      : verbs;
  const { mentions } = evidence.facts.sentence(evidence.sentence);
  const found = findRows(article.text, sentence, mentions);
  return found.flatMap((row) => {
    if (!fillsGap(row, asked, predicate) || !fitsType(row, asked, mentions, context)) return [];
    if (asked.gap !== 'subject' && predicate && actsOther(row, predicate, context)) return [];
    const named = context.question.type === 'person' ? resolveOffices(row, evidence.facts.mentions) : row;
    const made = named && candidate(named, evidence, asked, fit, context);
    return made && far ? { ...made, fixed: (made.fixed ?? 0) - 0.1 } : (made ?? []);
  });
}

function candidate(
  found: Row,
  evidence: Evidence,
  asked: ListQuestion,
  fit: { here: number; namesHere: number },
  context: Context,
): Candidate | null {
  // "Who met there in 2021?": a sentence that tells no time proves nothing for that year.
  if (context.question.times.length > 0 && evidence.coverage.time <= 0) return null;
  const told = countBefore(found);
  const wanted = asked.count ?? told;
  const row =
    found.closed !== undefined && found.closed === wanted
      ? { ...found, items: found.items.slice(0, found.closed) }
      : found;
  // "Which four countries": a row of three is another row or a part; "two more" beside three names is none.
  if (asked.count !== null && row.items.length !== asked.count) return null;
  if (asked.count === null && told !== null && told !== row.items.length) return null;
  const kept = row.items.filter((item) => !isExcluded(item, context));
  const [first] = kept;
  if (!first || kept.some((item) => isAsked(item, context))) return null;
  if (kept.length < 2 && kept.length === row.items.length) return null;
  const sure =
    (asked.count !== null || told !== null ? 0.08 : 0) + (asked.head !== null && leadHolds(row, asked.head) ? 0.05 : 0);
  // "Who signed it?": the persons rather than the states for which they did.
  const person =
    context.question.type !== 'person' || asked.gap === 'member' || row.items.some((item) => item.kind === 'person')
      ? 0
      : -0.1;
  // "Which countries lead it now?": the newest article knows.
  const newest = context.question.tense === 'present' ? 0.05 * (context.recency.get(evidence.article.id) ?? 0) : 0;
  const fixed = Math.min(
    BEST,
    person + newest + 0.6 + 0.17 * fit.here + 0.1 * fit.namesHere + sure - (row.whole ? 0 : 0.1),
  );
  const texts = kept.map((item) => item.text);
  const made = proven(
    'rows',
    evidence,
    {
      text: joinNames(texts),
      type: context.question.type,
      span: { start: first.start, end: kept.at(-1)?.end ?? first.end },
    },
    fixed,
    { values: texts.map((text) => ({ text, normalized: null })) },
  );
  const modality = modalityOf(made, context);
  if (modality === 'denied' && !context.question.negated) return null;
  // A report of what was done stands above the announcement of it.
  return modality === 'planned' && context.question.tense === 'past' ? { ...made, fixed: fixed - 0.12 } : made;
}

/** "three ports, …", "Three more, …": the number that the row's own noun group states. */
function countBefore(row: Row): number | null {
  if (row.lead === null) return null;
  const words = row.pieces.slice(row.lead.from, row.lead.to);
  const counts = words.flatMap((piece, i) =>
    COUNT.test(piece.norm) &&
    words.slice(i + 1, i + 4).some((next) => !next.capital && /s$|^(?:more|people|men|women)$/.test(next.norm))
      ? readNumbers(piece.text, 0)
      : [],
  );
  return counts.length === 1 ? (counts[0]?.value ?? null) : null;
}
