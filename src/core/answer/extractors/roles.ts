import type { Timex } from '../../dates/types.ts';
import { type RoleHolder, roleFacts } from '../../entities/roleFacts.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { isRoleWord } from '../names.ts';
import type { Candidate, Context, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Who is Japan's foreign minister?", "Who heads METI in May 2023?": the holder of the role as of the asked date. */
export const roles: Extractor = {
  name: 'roles',
  extract(context) {
    const asked = askedRole(context);
    if (asked === null) return [];
    const time = context.question.times[0] ?? null;
    const at = time?.to ?? null;
    const registry = context.snapshot.registry(context.hits.map((hit) => hit.passage.article));
    const holders = roleFacts(registry, { role: asked, of: context.names[0]?.text ?? null, at }).filter(
      (holder) => context.allowed?.has(holder.fact.article) ?? true,
    );
    const best = PREVIOUS.test(context.question.text)
      ? previousHolder(holders)
      : time
        ? nearestHolder(holders, time)
        : holders[0];
    if (!best) return [];
    context.log(
      `roles: “${asked}” of ${context.names[0]?.text ?? 'anyone'}: ${holders
        .slice(0, 4)
        .map((holder) => `${holder.entity.name} (${holder.fact.asOf ?? 'undated'}, ${holder.score})`)
        .join(', ')}`,
    );
    return candidate(best, holders, time, context);
  },
};

const PREVIOUS = /\b(?:previous|former|predecessor|before)\b/i;

/** The role words of a question that asks for nothing else; null for any other question. */
export function askedRole(context: Context): string | null {
  const { question, names, terms } = context;
  const text = question.text;
  if (question.type !== 'person' || names.length > 1 || question.excluded.length > 0) return null;
  const verb = /^(?:and |so )?(?:who|which \p{L}+)\s+(heads?|headed|leads?|led|runs|ran|chairs?|chaired|governs)\b/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  const is =
    /^(?:and |so )?(?:who(?:'s|’s)?|what is the name of)\s+(?:is|was|are|were|has been|have been|held|holds|serves as|served as|had been)\b|^(?:and |so )?who(?:'s|’s)\b|^what is the name of\b/i.test(
      text,
    );
  if (verb === undefined && !is) return null;
  const words = terms.filter((term) => !term.name && !term.time).map((term) => term.term);
  const role = words.filter((term) => term.verb === null || isRoleWord(term.norm));
  if (verb !== undefined)
    return role.length > 1
      ? null
      : verb.startsWith('chair')
        ? 'chair'
        : verb.startsWith('govern')
          ? 'governor'
          : 'head';
  const clean = role.filter(
    (term) =>
      !/^(?:post|office|position|role|job|name|current|present|now|sitting|new|previous|former|predecessor)$/.test(
        term.norm,
      ),
  );
  if (clean.length === 0 || clean.some((term) => !isRoleWord(term.norm) && !/\d/.test(term.norm))) return null;
  return clean.map((term) => term.norm).join(' ');
}

function candidate(
  best: RoleHolder,
  holders: readonly RoleHolder[],
  time: Timex | null,
  context: Context,
): Candidate[] {
  const evidence = evidenceAt(context, best.fact.article, best.fact.start);
  if (!evidence) return [];
  const asOf = best.fact.asOf;
  // Without an owner that the question names and the articles know, only a role with one holder can be meant.
  const alone =
    context.names.length === 0 &&
    !/\bof\b|['’]s\b/.test(context.question.text) &&
    holders.every((holder) => holder.entity.id === best.entity.id);
  const stated = context.names.length === 0 ? alone : best.score >= 3;
  // An article tells who holds a role at its own date, not years before or after.
  const far =
    time !== null &&
    (asOf === null || yearsAway(asOf, time) > (time.precision === 'year' ? 0.1 : asOf > (time.to ?? '') ? 0.25 : 0.8));
  const fixed = (stated ? 0.93 : 0.5) - (far ? 0.5 : 0);
  const mention = best.entity.mentions.find(
    (other) =>
      other.article === best.fact.article &&
      other.mention.start >= best.fact.start - 200 &&
      other.mention.end <= best.fact.end + 200,
  )?.mention;
  const caveats = asOf === null ? [] : [`As of ${asOf}.`];
  return [
    proven(
      'roles',
      evidence,
      {
        text: best.entity.name,
        normalized: best.entity.id,
        span: mention ? { start: mention.start, end: mention.end } : null,
        type: 'person',
      },
      fixed,
      { caveats, more: successorOf(best, holders, context) },
    ),
  ];
}

/** Who holds it now, cited beside the previous holder. */
function successorOf(
  best: RoleHolder,
  holders: readonly RoleHolder[],
  context: Context,
): { article: string; sentences: readonly [number, number] }[] {
  const newest = holders.toSorted((a, b) => (b.fact.asOf ?? '').localeCompare(a.fact.asOf ?? ''))[0];
  if (!newest || newest.entity.id === best.entity.id || !PREVIOUS.test(context.question.text)) return [];
  const evidence = evidenceAt(context, newest.fact.article, newest.fact.start);
  return evidence ? [{ article: newest.fact.article, sentences: [evidence.sentence, evidence.sentence] }] : [];
}

/** The fact nearest to the asked time; one from before counts for more than one from after. */
function nearestHolder(holders: readonly RoleHolder[], time: Timex): RoleHolder | undefined {
  const away = ({ fact }: RoleHolder): number => (fact.asOf === null ? 99 : yearsAway(fact.asOf, time));
  return holders.toSorted((a, b) => away(a) - away(b) || b.score - a.score)[0];
}

/** Who held it before the newest holder. */
function previousHolder(holders: readonly RoleHolder[]): RoleHolder | undefined {
  const dated = holders
    .filter((holder) => holder.fact.asOf !== null)
    .toSorted((a, b) => (b.fact.asOf ?? '').localeCompare(a.fact.asOf ?? ''));
  return dated.find((holder) => holder.entity.id !== dated[0]?.entity.id);
}

/** Years from a date to a period, 0 inside it, a fifth more when the date lies behind the period. */
function yearsAway(asOf: string, time: Timex): number {
  if (time.from === null || time.to === null) return 99;
  if (asOf < time.from.slice(0, asOf.length)) return yearsBetween(asOf, time.from);
  return asOf > time.to ? 1.2 * yearsBetween(asOf, time.to) : 0;
}

function yearsBetween(a: string, b: string): number {
  return Math.abs(
    Number(b.slice(0, 4)) + Number(b.slice(5, 7) || 6) / 12 - Number(a.slice(0, 4)) - Number(a.slice(5, 7) || 6) / 12,
  );
}
