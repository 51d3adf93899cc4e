import type { Turn } from './turn.ts';

const STEP =
  /\b(?:in )?(?:the|a|one) year (after|later|before|earlier)(?: that)?$|\b(?:in )?the (following|next|previous) year$/iu;

/** "When was the league founded?" – "1921" – "and what happened the year after?" asks of 1922; null without a year to count from. */
export function yearBeside(asked: string, last: Turn): string | null {
  const match = STEP.exec(asked);
  const year = /^(?:in )?((?:1[5-9]|20)\d\d)$/iu.exec(last.answer ?? '')?.[1];
  if (!match || year === undefined) return null;
  const step = /^(?:after|later|following|next)$/iu.test(match[1] ?? match[2] ?? '') ? 1 : -1;
  return `${asked.slice(0, match.index)}in ${Number(year) + step}`;
}
