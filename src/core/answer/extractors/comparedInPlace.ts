import { askedThing, thingIn } from '../claims/asked.ts';
import { readNumbers } from '../claims/numbers.ts';
import { scopeOf } from '../claims/scope.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence } from '../types.ts';
import { proven } from './make.ts';

const PLANNED =
  /\b(?:(\p{L}+er|more|less|fewer) |as (\p{L}+) )(?:\p{L}+ ){0,3}?(?:than|as) (?:it |they |was |were |had been |is |are |the |first |originally |once )*(planned|forecast|expected|predicted|estimated|foreseen|promised|budgeted|intended|announced|plan|scheduled)\b/iu;
const SMALL = /^(?:less|fewer|\p{L}*(?:cheap|light|short|low|small|slow|thin|narrow|earl|soon)i?er)$/iu;
const TIMED = /^(?:late|early|earlier|later|sooner)$/iu;
const WAS_TO =
  /\b(?:was|were) (?:at first |first |originally |once )?(?:to|to have|supposed to|meant to|planned to|expected to)\s+(?:have )?(?:cost|be|last|carry|take|bring|reach|hold|employ|number|amount to)\b/iu;
const CAME_TO =
  /\b(?:but|and|now|in the end|it|instead|while|;)\b.{0,30}?\b(?:came to|costs?|is|was|were|are|took|lasted|became|reached|amounts? to|rose to|grew to)\b/iu;
const LATE =
  /\b(?:(?:days?|weeks?|months?|years?|hours?|minutes?|a day|a week|a month|a year) (?:late\b|later than (?:planned|promised|scheduled|expected|first)|behind schedule)|later than (?:planned|promised|scheduled|expected))/iu;
const BELOW =
  /\b(?:f(?:ell|alls|all) (?:well |far )?short of|missed|below|under|less than|fewer than|lower than)\s+(?:the |its |all )?(?:forecasts?|estimates?|expectations?|predictions?|targets?|plans?|budgets?|expected|planned|forecast)\b/iu;
const ABOVE =
  /\b(?:exceed(?:s|ed)|above|over|more than|beyond|higher than|more expensive than|dearer than|longer than|bigger than|larger than)\s+(?:the |its |all )?(?:forecasts?|estimates?|expectations?|predictions?|targets?|plans?|budgets?|expected|planned|forecast|first planned|originally planned|budgeted)\b/iu;

/** "Did the hall cost more than planned?" from "was to cost 2 million but came to 2.6", "fell short of the forecast". */
export function againstPlan(context: Context): Candidate[] {
  const { question } = context;
  const match = PLANNED.exec(question.text);
  if (question.form !== 'yesno' || !match) return [];
  const word = (match[1] ?? match[2] ?? '').toLowerCase();
  const equal = match[2] !== undefined;
  const first = /^(?:and |but |so )?\p{L}+\s/iu.exec(question.text)?.[0].length ?? 0;
  const verb = /\b(?:cost|take|last|carry|come|arrive|open|finish|bring|start|end|sell|earn)\b/iu.exec(
    question.text.slice(first, match.index),
  );
  const thing = askedThing(context, first, first + (verb?.index ?? match.index - first));
  if (!thing) return [];
  return context.evidence.flatMap((evidence) => {
    const scope = scopeOf(evidence);
    if (evidence.coverage.time <= -0.5 || thingIn(scope, context, thing) === null) return [];
    const way = TIMED.test(word) ? (LATE.test(scope.text) ? 1 : 0) : wayOf(scope.text, question.text);
    if (way === 0 || (equal && way > 0 && !TIMED.test(word))) return [];
    const asksMore = TIMED.test(word) ? /^late/iu.test(word) : !SMALL.test(word);
    return [answer(context, evidence, !equal && asksMore === way > 0)];
  });
}

/** 1 above what was planned, -1 below it, 0 where the sentence tells neither. */
function wayOf(text: string, question: string): -1 | 0 | 1 {
  const money = /\b(?:cost|cheap|expensive|dear|price|spen[dt]|paid|pay)/iu.test(question);
  const size = /\b(?:long|short|high|tall|deep|wide|heavi|light|big|large|small)(?:er)?\b/iu.test(question);
  // A price tells nothing of a length.
  if (
    !money &&
    (size || TIMED.test(question)) &&
    /\b(?:cost|budget|price|euros?|dollars?|pounds?|yen)\b|[$€£]/iu.test(text)
  )
    return 0;
  if (/\b(?:not|if|whether|would|could|may)\b/iu.test(text)) return 0;
  const to = WAS_TO.exec(text);
  const came = to ? CAME_TO.exec(text.slice(to.index + to[0].length)) : null;
  if (to && came) {
    const split = to.index + to[0].length + came.index;
    const planned = readNumbers(text.slice(to.index, split), 0)[0];
    const real = readNumbers(text.slice(split), 0)[0];
    if (planned && real && planned.percent === real.percent && planned.value !== real.value)
      return real.value > planned.value ? 1 : -1;
  }
  if (BELOW.test(text)) return -1;
  return ABOVE.test(text) ? 1 : 0;
}

const COMPARED = /\b(\p{L}+er|more|less|fewer)\b[^.?]*?\bthan\b/iu;

/** "Can the Boreas carry more than the Aurora?" from "can carry 1,400, 200 more than the Aurora": one sentence ranks both. */
export function toldOfBoth(context: Context): Candidate[] {
  const { question } = context;
  const match = COMPARED.exec(question.text);
  const [first, second] = context.names;
  if (question.form !== 'yesno' || !match?.[1] || !first || !second || context.names.length !== 2) return [];
  const than = match.index + match[0].length;
  if (first.end > than || second.start < than || PLANNED.test(question.text)) return [];
  const asked = question.text
    .slice(match.index + match[1].length, than - 4)
    .trim()
    .toLowerCase();
  const rest = context.terms.filter(
    (term) => !term.name && !term.time && term.term.end <= than && term.term.start !== match.index,
  );
  return context.evidence.flatMap((evidence) => {
    const scope = scopeOf(evidence);
    const told =
      /\b(\p{L}+er|more|less|fewer)\b((?: [\p{L}-]+){0,3}?) than (?:(?:the|its|their|his|her) )?(?:\p{L}+ ){0,2}?(?=\p{Lu}|\d)/iu.exec(
        scope.text,
      );
    if (!told?.[1] || evidence.coverage.time <= -0.5 || /\b(?:not|if|whether|would|no)\b/iu.test(scope.text)) return [];
    const start = evidence.article.sentences[evidence.sentence]?.start ?? 0;
    const cut = start + told.index;
    const part = (from: number, to: number) => ({
      ...scope.here,
      tokens: scope.here.tokens.filter((token) => token.start >= from && token.end <= to),
      mentions: scope.here.mentions.filter((mention) => mention.start >= from && mention.end <= to),
    });
    const head = part(start, cut);
    const tail = part(cut, cut + told[0].length + Math.max(first.text.length, second.text.length) + 8);
    const carried = (name: typeof first): boolean =>
      holdsName(head, name) ||
      (/^(?:[^,;]{0,20}\b)?(?:it|he|she|they)\b/iu.test(scope.text) &&
        scope.carried.some((each) => holdsName(each, name)));
    const straight = carried(first) && holdsName(tail, second) && !holdsName(tail, first);
    const turned = carried(second) && holdsName(tail, first) && !holdsName(tail, second);
    if (straight === turned) return [];
    const same = told[1].toLowerCase() === match[1]?.toLowerCase();
    const opposite = SMALL.test(told[1]) !== SMALL.test(match[1] ?? '');
    const bare = /^(?:more|less|fewer)$/iu;
    if (!same && !(bare.test(told[1]) && bare.test(match[1] ?? ''))) return [];
    // "more expensive than" and "more effective than" are two things; "200 more" leaves the noun to what stands before.
    if (asked !== '' && told[2]?.trim() && !told[2].toLowerCase().includes(asked.split(' ').at(-1) ?? '')) return [];
    const held = rest.filter((term) =>
      [...term.keys].some(
        ([key, strength]) => strength >= 0.7 && [scope.here, ...scope.carried].some((each) => each.keys.has(key)),
      ),
    );
    if (held.length < rest.length * 0.6) return [];
    return [answer(context, evidence, straight !== opposite)];
  });
}

function answer(context: Context, evidence: Evidence, holds: boolean): Candidate {
  const yes = holds !== context.question.negated;
  return proven(
    'compare',
    evidence,
    { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality: 'happened' },
    0.84,
  );
}
