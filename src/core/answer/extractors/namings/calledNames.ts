import type { Naming } from '../../../question/naming.ts';
import type { Candidate, Context, Evidence } from '../../types.ts';
import { proven } from '../make.ts';
import { endOf, termsIn, toldFrom } from './toldParts.ts';

// "Varo of Bergen, known as", "the fee (called", "a level of alarm, the “": nothing that could bear the name itself.
const GAP = String.raw`(?:\s+(?:of|in|from|at|on|for|to|by|with|that|which)\b[^.;:,()]{0,60})?(?:,\s*|\s*[(–—]\s*|\s+)`;
const PAST = `(?:formerly|previously|originally|once|then|until then|at first|earlier|before that)`;
const CALLED = String.raw`(?:called|known as|named|nicknamed|dubbed|christened|known (?:\p{Ll}+ )?(?:as|by the name of))`;
const NOW = new RegExp(
  String.raw`^${GAP}(?:(?:which|that|who)\s+)?(?:(?:is|are|was|were|has been|have been|will be)\s+)?(?:(?:now|today|also|better|locally|simply|officially|commonly)\s+)?${CALLED}\s+`,
  'iu',
);
const RENAMED = new RegExp(
  String.raw`^${GAP}(?:(?:which|that|who)\s+)?(?:was|were|has been|have been|is|are)\s+(?:now\s+)?(?:renamed|rechristened)\s+(?:as\s+|to\s+)?`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`^${GAP}(?:(?:which|that|who)\s+)?(?:(?:is|are|was|were|had been)\s+)?${PAST}(?:\s+${CALLED})?\s+(?=["“\p{Lu}]|the\s+["“\p{Lu}])`,
  'iu',
);
const UNTIL = new RegExp(String.raw`^${GAP}(?:(?:which|that|who)\s+)?(?:(?:was|were|had been)\s+)?${CALLED}\s+`, 'iu');
const APPOSED = /^,\s+(?:an?\s+|the\s+)?(?=["“„«])/u;
const STAYS = /^[^.;]{0,12}\s(?:until|till|before)\b/u;

// A list without a full stop is one sentence of any length.
const LONGEST = 3_000;

/** "the fee, known as Kelp Cent", "Varo, formerly Hansen Lines", "a new alarm, the “red hour”". */
export function calledNames(asked: Naming, evidence: Evidence, context: Context): Candidate[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence || sentence.text.length > LONGEST) return [];
  const thing = termsIn(asked.thing, context);
  const end = endOf(thing, sentence, evidence, context);
  if (end === null) return [];
  const rest = sentence.text.slice(end - sentence.start).replace(/^[’']s\b/u, '');
  const from = sentence.text.length - rest.length;
  const past = lead(BEFORE, rest);
  for (const length of asked.when === 'before'
    ? [past, lead(UNTIL, rest)]
    : [lead(RENAMED, rest), past === null ? lead(NOW, rest) : null, lead(APPOSED, rest)]) {
    if (length === null) continue;
    const told = nameAt(rest, length);
    // "The board named Lee chair", "the firm called Lee a liar": it calls others so.
    const active = /^\s*(?:called|named|nicknamed|dubbed)\s/iu.test(rest);
    if (
      told === null ||
      (active &&
        /^\s+(?:an?|the|to|on|for|as|\p{Ll}+)\b/u.test(rest.slice(told.end)) &&
        !/^\s+(?:and|or|which|that|is|was|has|had|will|in|from|of|runs|by)\b/u.test(rest.slice(told.end)))
    )
      continue;
    // "Varo, known as Hansen Lines until 2019": the old name, and only that.
    const ended = STAYS.test(rest.slice(told.end));
    if (asked.when === 'before' ? length !== past && !ended : ended) continue;
    const span = { start: sentence.start + from + told.start, end: sentence.start + from + told.end };
    const text = evidence.article.text.slice(span.start, span.end);
    return [proven('namings', evidence, { text, span, type: context.question.type }, 0.85)];
  }
  return [];
}

function lead(pattern: RegExp, rest: string): number | null {
  const match = pattern.exec(rest);
  return match ? match[0].length : null;
}

const NAME =
  /^(?:the\s+)?(\p{Lu}[\p{L}\p{N}.&+’'-]*(?:\s+(?:(?:of|for|and|on|the|de|la|du|&)\s+){0,2}[\p{Lu}\p{N}][\p{L}\p{N}.&+’'-]*){0,7})/u;

/** The quoted words or the name in capitals at an offset; a plain noun tells no name. */
function nameAt(rest: string, at: number): { start: number; end: number } | null {
  const text = rest.slice(at);
  if (/^(?:the\s+|an?\s+)?["“„«‘']/u.test(text)) {
    const told = toldFrom(text);
    return told && { start: at + told.start, end: at + told.end };
  }
  const name = NAME.exec(text);
  if (name?.[1] === undefined) return null;
  const start = at + name[0].length - name[1].length;
  return { start, end: start + name[1].replace(/(?:[.’']s?|-)$/u, '').length };
}
