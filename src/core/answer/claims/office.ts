import { modalityAt } from '../../timeline/modality.ts';
import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import type { Context, NameConstraint } from '../types.ts';
import { nameFit } from './nameFit.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const ROLE =
  /^(?:and |but |so )?(?:is|are)(?:n['’]t)? (.+?) still (?:(?:the|a|an|its|their) )?(?:[\p{L}-]+ ){0,2}?(in (?:office|charge|power)|[\p{L}-]+)(?: (?:of|at|in|for) .+?)?\s*\??$/iu;
const WORKS =
  /^(?:and |but |so )?(?:does|do|is|are)(?:n['’]t)? (.+?) still (?:work(?:ing)?|play(?:ing)?|rac(?:e|ing)|driv(?:e|ing)|sit(?:ting)?) (?:for|at|with|in|on) (.+?)\s*\??$/iu;
const LEFT =
  /\b(?:resign(?:s|ed)|step(?:s|ped) down|stepped back|quit(?:s)?|(?:was|were|been|is|are) (?:fired|sacked|dismissed|ousted|removed|voted out|replaced|succeeded|deposed|let go)|(?:left|leaves) (?:office|the (?:post|job|company|firm|party|government|club|team|bank|board|paper)|(?:his|her) (?:post|job))|retire[sd]|lost (?:the|his|her|its) (?:election|office|post|title|job|crown|seat)|g(?:ave|ives?) up (?:the|his|her) (?:post|office|job|seat|title)|died)\b/giu;
const STAYED =
  /\b(?:stay(?:s|ed)? (?:on|in (?:office|the job|charge|power))|remain(?:s|ed)? (?:in (?:office|charge|power)|(?:the )?\p{Ll}+)|re-?elected|reappointed|(?:defend(?:s|ed)|ke(?:eps?|pt)|retain(?:s|ed)) (?:his|her|the|their) (?:title|office|post|job|seat|crown)|still (?:works|plays|sits|leads|heads|runs))\b/giu;

interface AskedOffice {
  readonly who: NameConstraint;
  /** The words of the office, null for "work for". */
  readonly role: string | null;
  readonly employer: NameConstraint | null;
}

/** "Is Anna Lind still minister?", "Does Holm still work for the port?" */
export function asksOffice(context: Context): AskedOffice | null {
  const { text } = context.question;
  const match = WORKS.exec(text) ?? ROLE.exec(text);
  const works = match !== null && WORKS.test(text);
  if (!match?.[1]) return null;
  const role = match[2] ?? '';
  if (!works && !/^in /iu.test(role) && !isRoleWord(role.toLowerCase()) && !/^champions?$/iu.test(role)) return null;
  const end = text.indexOf(match[1]) + match[1].length;
  const who = context.names.find((name) => name.end === end);
  return who && who.place === null
    ? {
        who,
        role: works ? null : role.toLowerCase(),
        employer: works ? (context.names.find((name) => name.start > end) ?? null) : null,
      }
    : null;
}

/** No from who resigned or was dismissed, yes from who stays in office, the person told of before the verb. */
export function officeVerdict(scope: Scope, context: Context, { who, role }: AskedOffice): Spoken | null {
  const fit = nameFit(scope, context, who, who.end);
  if (fit !== 'here' && fit !== 'taken') return null;
  if (/\b(?:if|whether|unless)\b/iu.test(scope.text)) return null;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const last = who.forms.map((form) => form.at(-1));
  const spot = scope.here.tokens.find((token) => last.includes(token.norm));
  const others = scope.here.mentions.filter((mention) => mention.kind === 'person');
  const told = [
    ...[...scope.text.matchAll(LEFT)].map((match) => ({ match, yes: false })),
    ...[...scope.text.matchAll(STAYED)].map((match) => ({ match, yes: true })),
  ].toSorted((a, b) => a.match.index - b.match.index);
  for (const { match, yes } of told) {
    const at = start + match.index;
    // Who stands nearest before the verb is the one who left.
    const doer = others.findLast((mention) => mention.end <= at);
    if (spot ? spot.start > at : doer !== undefined) continue;
    if (spot && doer && !(doer.start <= spot.start && spot.start < doer.end)) continue;
    if (!spot && !/\b(?:he|she)\b/iu.test(scope.text.slice(0, match.index))) continue;
    if (
      /\b(?:who|whom|whose|of|by|for|after|with)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.-]*\s+)*$/u.test(
        before(scope, spot?.start ?? null, start),
      )
    )
      continue;
    const modality = modalityAt(scope.text, { start: match.index, end: match.index + match[0].length });
    if (modality === 'planned' || modality === 'cancelled') continue;
    if (modality === 'denied') {
      if (yes) return { polarity: 'no', modality: 'denied', exact: 1 };
      continue;
    }
    if (yes && role !== null && !holdsRole(scope, role)) continue;
    if (yes && /\b(?:title|crown)$/iu.test(match[0]) && !/^(?:champion|holder)$/u.test(role ?? '')) continue;
    return yes ? { polarity: 'yes', modality, exact: 1 } : { polarity: 'no', modality: 'denied', exact: 1 };
  }
  return firedBy(scope, last) ? { polarity: 'no', modality: 'denied', exact: 1 } : null;
}

const FIRED =
  /\b(?:fire[sd]?|sack(?:s|ed)?|dismiss(?:es|ed)|oust(?:s|ed)|remove[sd]|replace[sd]|depose[sd])\s+((?:[\p{L}.’'-]+\s+){0,7}?)(?=[.,;]|(?:on|in|after|as|with|for|over|because|by|last|this)\b|$)/giu;

/** "The club has fired its coach Ole Lind": who is dismissed stands right behind the verb. */
function firedBy(scope: Scope, last: readonly (string | undefined)[]): boolean {
  for (const match of `${scope.text} `.matchAll(FIRED)) {
    const modality = modalityAt(scope.text, { start: match.index, end: match.index + 5 });
    if (modality !== 'happened' && modality !== 'reported') continue;
    const words = (match[1] ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean);
    if (last.includes(words.at(-1))) return true;
  }
  return false;
}

const before = (scope: Scope, at: number | null, start: number): string =>
  at === null ? '' : scope.text.slice(0, at - start);

const holdsRole = (scope: Scope, role: string): boolean =>
  /^in /u.test(role) ||
  [scope.here, ...scope.topic].some((sentence) => sentence.tokens.some((token) => token.norm === role));

/** Words of leaving, another employer or no word of the office: nothing else may make a yes of such a sentence. */
export function tellsOfLeaving(scope: Scope, { role, employer }: AskedOffice): boolean {
  if (scope.text.search(LEFT) >= 0 || scope.text.search(FIRED) >= 0) return true;
  if (employer !== null) return !holdsName(scope.here, employer);
  return role !== null && !/^in /u.test(role) && !scope.here.tokens.some((token) => token.norm === role);
}
