import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const SCALE = /\b(thousand|million|billion|trillion)\b/iu;

/** "By how much did it rise?": the difference of "from 1.2 million to 1.9 million", told with both figures. */
export const differences: Extractor = {
  name: 'differences',
  extract(context) {
    if (!/^(?:and |but )?by how (?:much|many)\b/iu.test(context.question.text)) return [];
    const found = context.evidence.flatMap((evidence) => differenceIn(evidence, context));
    const answers = new Set(found.map((each) => each.text));
    const [only] = found;
    if (!only || answers.size !== 1) return [];
    return [
      proven('differences', only.evidence, { text: only.text, type: 'quantity', modality: 'happened' }, 0.86, {
        values: [{ text: only.text, normalized: only.normalized }],
      }),
    ];
  },
};

function differenceIn(
  evidence: Evidence,
  context: Context,
): { evidence: Evidence; text: string; normalized: string }[] {
  const here = evidence.facts.sentence(evidence.sentence);
  const terms = context.terms.filter(({ name, time }) => !name && !time);
  if (evidence.coverage.time < 0 || !terms.every((term) => share([term], [here.keys]) >= 0.7)) return [];
  if (!context.names.every((name) => holdsName(here, name))) return [];
  const quantities = here.mentions.filter((mention) => mention.kind === 'quantity');
  const { text } = evidence.article;
  for (const to of quantities) {
    const range = /^(\d[\d,]*(?:\.\d+)?)\s+to\s+(\d.*)$/u.exec(text.slice(to.start, to.end));
    if (range?.[1] && range[2] && /\bfrom\s+$/iu.test(text.slice(Math.max(0, to.start - 8), to.start))) {
      const told = toldDifference(range[1], range[2]);
      if (told) return [{ evidence, ...told }];
    }
    const from = quantities.findLast((mention) => mention.end <= to.start);
    if (!from || !/\bfrom\s+$/iu.test(text.slice(Math.max(0, from.start - 8), from.start))) continue;
    // "from 1.2 million in 2021 to 1.9 million": nothing but a time stands between.
    if (!/^\s+(?:in \d{4}\s+|\p{L}+ )?to\s+$/iu.test(text.slice(from.end, to.start))) continue;
    if (from.unit !== undefined && to.unit !== undefined && from.unit !== to.unit) continue;
    const told = toldDifference(text.slice(from.start, from.end), text.slice(to.start, to.end));
    if (told) return [{ evidence, ...told }];
  }
  return [];
}

function toldDifference(a: string, b: string): { text: string; normalized: string } | null {
  const [first, second] = [a, b].map((each) => Number(/\d[\d,]*(?:\.\d+)?/u.exec(each)?.[0].replaceAll(',', '')));
  if (!Number.isFinite(first) || !Number.isFinite(second) || first === undefined || second === undefined) return null;
  const [scaleA, scaleB] = [SCALE.exec(a)?.[1], SCALE.exec(b)?.[1]];
  // "from 8.4 to 7.7 million": said once; "from 900,000 to 1.2 million" are of two scales.
  if (scaleA !== scaleB && !(scaleA === undefined && first < 1000)) return null;
  const difference = Number(Math.abs(second - first).toFixed(3));
  const behind = b.replace(/^.*?\d[\d,]*(?:\.\d+)?/u, '').trim();
  const unit = /^(?:%|per ?cent)/iu.test(behind) ? 'percentage points' : behind;
  const sign = /^[^\d\p{L}]+/u.exec(b)?.[0] ?? '';
  const words = `${sign}${difference.toLocaleString('en-US')}${unit === '' ? '' : ` ${unit}`}`;
  return difference === 0 ? null : { text: `${words} (from ${a} to ${b})`, normalized: `${difference} ${unit}`.trim() };
}
