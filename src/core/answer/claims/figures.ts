import type { Token } from '../../text/types.ts';
import type { Span } from '../../types.ts';
import type { Context, Evidence } from '../types.ts';
import { type NumberSpan, readNumbers } from './numbers.ts';
import type { Side } from './sides.ts';

/** A figure that a sentence gives to one of two sides; the unit is null where the sentence leaves it out. */
export interface Figure {
  readonly side: 0 | 1;
  readonly value: number;
  readonly unit: string | null;
  readonly evidence: Evidence;
}

interface Owner extends Span {
  readonly side: 0 | 1 | null;
}

const MASS: Readonly<Record<string, number>> = {
  g: 0.001,
  gram: 0.001,
  kg: 1,
  kilogram: 1,
  t: 1000,
  ton: 1000,
  tonne: 1000,
};

/** Figures of one sentence with the side that owns each: the name before it, or behind "in", "for", "of" right after it. */
export function figuresOf(evidence: Evidence, sides: readonly [Side, Side], _context: Context): Figure[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return [];
  const here = evidence.facts.sentence(evidence.sentence);
  const own = sides.flatMap((side, i) =>
    occurrences(here.tokens, side).map((span): Owner => ({ ...span, side: i === 0 ? 0 : 1 })),
  );
  const leaned =
    own.length > 0 && own.every((owner) => owner.side === own[0]?.side)
      ? pronounOwner(evidence, own, sides)
      : own.length === 0
        ? pronounOwner(evidence, own, sides)
        : [];
  const kinds = new Set(
    here.mentions
      .filter((mention) => own.some((owner) => owner.start < mention.end && mention.start < owner.end))
      .map((mention) => mention.kind),
  );
  const text = evidence.article.text;
  // "Trieste, across the bay in Italy, moved 870,000": a place behind "in" owns nothing.
  const others = here.mentions
    .filter(
      (mention) =>
        kinds.has(mention.kind) &&
        !own.some((owner) => owner.start < mention.end && mention.start < owner.end) &&
        !/\b(?:in|of|from|to|at|near)\s+(?:the\s+)?$/iu.test(
          text.slice(Math.max(0, mention.start - 10), mention.start),
        ),
    )
    .map((mention): Owner => ({ start: mention.start, end: mention.end, side: null }));
  const owners = [...own, ...leaned, ...others].toSorted((a, b) => a.start - b.start);
  if (own.length + leaned.length === 0) owners.push(...titleOwner(evidence, sides));
  if (!owners.some((owner) => owner.side !== null)) return [];
  const dated = (number: NumberSpan): boolean =>
    here.dates.some((date) => date.kind !== 'duration' && date.start < number.end && number.start < date.end);
  const inside = (number: NumberSpan): boolean =>
    owners.some((owner) => owner.start < number.end && number.start < owner.end);
  const numbers = readNumbers(sentence.text, sentence.start).filter((number) => !dated(number) && !inside(number));
  let unit: string | null = null;
  let last: { side: 0 | 1; end: number } | null = null;
  const taken = new Set<string>();
  return numbers.flatMap((number) => {
    const mention = here.mentions.find(
      (each) => each.kind === 'quantity' && each.start < number.end && number.start < each.end,
    );
    unit = number.percent ? '%' : (mention?.unit ?? unit);
    const owner = ownerOf(number, owners, text, here.tokens);
    // "Luna-25 is lighter, at 1,750 kilograms against 3,900": the second figure is the other one's.
    const against =
      last !== null &&
      /\bagainst\s+(?:the\s+)?$/iu.test(text.slice(last.end, number.start)) &&
      (owner?.end ?? 0) <= last.end;
    const side = against && last ? (last.side === 0 ? 1 : 0) : owner?.side;
    if (side === null || side === undefined || (against && evidence.coverage.namesArticle < 1)) return [];
    last = { side, end: number.end };
    // "The damage in North Dakota was put at 88 million, in Minnesota at 35": a name owns the first figure of a kind.
    if (taken.has(`${side} ${unit ?? ''}`)) return [];
    taken.add(`${side} ${unit ?? ''}`);
    const factor = MASS[unit ?? ''];
    return [{ side, value: number.value * (factor ?? 1), unit: factor === undefined ? unit : 'kg', evidence }];
  });
}

function ownerOf(
  number: NumberSpan,
  owners: readonly Owner[],
  text: string,
  tokens: readonly Token[],
): Owner | undefined {
  const before = owners.findLast((owner) => owner.end <= number.start);
  const after = owners.find((owner) => owner.start >= number.end);
  if (!before) return after;
  if (!after) return before;
  const between = text.slice(number.end, after.start);
  const near = tokens.filter((token) => token.start >= number.end && token.start < after.start).length <= 4;
  // "Eleven volunteers in the vaccine group …, against nine in the placebo group".
  return near && /\b(?:in|for|from|of|at|by)\s+(?:the\s+)?$/iu.test(between) && !/[,;:]|\band\b/u.test(between)
    ? after
    : before;
}

/** "Trieste. In the first half of 2024 it moved 470,000 containers, Koper 540,000": "it" is the one side named before. */
function pronounOwner(evidence: Evidence, own: readonly Owner[], sides: readonly [Side, Side]): Owner[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  const match = sentence ? /\b(?:it|its|he|she|they)\b/iu.exec(sentence.text) : null;
  if (!sentence || evidence.sentence === 0) return [];
  const tokens = evidence.facts.sentence(evidence.sentence - 1).tokens;
  // "Mori has defeated Aoki. The votes were 198,400 against 187,900": in the order of the names.
  const both = sides.map((side) => occurrences(tokens, side)[0]?.start ?? -1);
  if (own.length === 0 && both.every((at) => at >= 0) && /\d\s+(?:\p{L}+\s+)?against\s+\d/u.test(sentence.text))
    return [{ start: sentence.start, end: sentence.start, side: (both[0] ?? 0) < (both[1] ?? 0) ? 0 : 1 }];
  if (!match) return [];
  const start = sentence.start + match.index;
  if (own.some((owner) => owner.start < start)) return [];
  const before = evidence.facts.sentence(evidence.sentence - 1).tokens;
  const named = sides.map((side) => occurrences(before, side).length > 0);
  if (named[0] === named[1]) return [];
  return [{ start, end: start + match[0].length, side: named[0] ? 0 : 1 }];
}

/** A figure without an owner in the first sentences is the title's: "Chang'e-6 brings home the soil … weight of 1,935.3 grams". */
function titleOwner(evidence: Evidence, sides: readonly [Side, Side]): Owner[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence || evidence.sentence > 1) return [];
  const named = sides.map((side) => occurrences(evidence.facts.title.tokens, side).length > 0);
  return named[0] === named[1] ? [] : [{ start: sentence.start, end: sentence.start, side: named[0] ? 0 : 1 }];
}

/** Where a side stands in a row of tokens. */
export function occurrences(tokens: readonly Token[], side: Side): Span[] {
  const found: Span[] = [];
  for (const form of side.forms) {
    for (let i = 0; i + form.length <= tokens.length; i++) {
      const run = tokens.slice(i, i + form.length);
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last || !run.every((token, j) => token.norm === form[j])) continue;
      if (!found.some((span) => span.start < last.end && first.start < span.end))
        found.push({ start: first.start, end: last.end });
    }
  }
  return found;
}
