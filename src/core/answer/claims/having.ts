import type { Token } from '../../text/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { share } from '../coverage.ts';
import type { Context, WeightedTerm } from '../types.ts';
import { type AskedThing, askedThing, thingIn } from './asked.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const QUESTION =
  /^(?:and |but |so )?(?:do|does|did)(?:n['’]t)? (.+?) (?:still |also |already |really |actually |ever )?have (?!to\b|been\b)(?:(?:a|an|any|some|the|its|their|his|her|enough|own) )*(.+?)\s*\??$/iu;
const HAS =
  /^(?:and |but |so )?(?:has|have|had)(?:n['’]t)? (.+?) got (?:(?:a|an|any|some|the|its|their|his|her) )*(.+?)\s*\??$/iu;
const NONE =
  /\b(?:no|without|lacks?|lacked|lacking|neither|nor|free of|instead of|loses?|lost|has not (?:yet )?(?:got|received|had)|(?:does|did|do) not (?:yet )?have|have no|never had)\s+(?:(?:an?|any|the|its|their|enough)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
// "has 200 rooms and a pool": "has" with a figure or an article, never "has asked for".
const SOME =
  /\b(?:(?:has|have|had) (?=(?:an?|the|its|their|his|her|some|one|two|three|four|five|six|several|many|own|only|also|\d)\b|\d)|(?:includes?|included|contains?|contained|offers?|offered|owns?|owned|possess(?:es)?|received|comes with) )(?:(?!(?:but|no|not|without|that|which|who|to|because|asked|for)\b)[\p{L}\d.’'-]+,? ){0,9}$/iu;

interface AskedHaving {
  readonly owner: AskedThing;
  readonly had: readonly WeightedTerm[];
  readonly rest: readonly WeightedTerm[];
}

/** "Does the law have penalties?", "Did the firm have a permit when it began?": an owner, what it has, and the rest. */
export function asksHaving(context: Context): AskedHaving | null {
  const { text } = context.question;
  const match = QUESTION.exec(text) ?? HAS.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const from = text.lastIndexOf(match[2]);
  const start = text.indexOf(match[1]);
  const owner = askedThing(context, start, start + match[1].length);
  const group =
    /^.*?(?=\s+(?:of|for|in|at|on|to|from|with|by|when|while|before|after|about|against|that|which)\b|$)/iu.exec(
      match[2],
    )?.[0];
  if (!owner || !group) return null;
  const terms = context.terms.filter((term) => !term.time && term.term.start >= from);
  const had = terms.filter((term) => term.term.end <= from + group.length);
  return had.length === 0 || had.some((term) => term.name)
    ? null
    : { owner, had, rest: terms.filter((term) => !had.includes(term) && !term.name) };
}

/** No from "a law without penalties", "has no lift", yes from "with a lift", "has two lifts", told of the owner. */
export function havingVerdict(scope: Scope, context: Context, { owner, had, rest }: AskedHaving): Spoken | null {
  if (context.question.times.length > 0 && scope.evidence.coverage.time < 0.5) return null;
  if (/\b(?:if|whether|unless)\b/iu.test(scope.text) || thingOf(scope, context, owner) === null) return null;
  if (rest.length > 0 && share(rest, [scope.here.keys, ...scope.carried.map((each) => each.keys)]) < 0.5) return null;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const head = had.at(-1);
  const says = (token: Token, term: WeightedTerm | undefined): boolean =>
    [...(term?.keys ?? [])].some(([key, strength]) => strength >= 0.7 && token.stem === key);
  const { tokens } = scope.here;
  if (!had.slice(0, -1).every((term) => tokens.some((token) => says(token, term)))) return null;
  for (const token of tokens) {
    if (!says(token, head)) continue;
    const before = scope.text.slice(0, token.start - start);
    if (NONE.test(before)) return { polarity: 'no', modality: 'denied', exact: 1 };
    const some = SOME.exec(before);
    if (!some) continue;
    const modality = modalityAt(scope.text, { start: some.index, end: some.index + 3 });
    if (modality === 'denied') return { polarity: 'no', modality, exact: 1 };
    if (modality === 'happened' || modality === 'reported') return { polarity: 'yes', modality, exact: 1 };
  }
  return null;
}

/** The owner stands in the sentence, wherever: "Lorvia adopted a law without penalties". */
function thingOf(scope: Scope, context: Context, owner: AskedThing): true | null {
  return thingIn(scope, context, owner) === null ? null : true;
}
