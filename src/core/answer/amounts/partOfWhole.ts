import type { Span } from '../../types.ts';
import type { Context, Evidence } from '../types.ts';

/**
 * "How much of the 80 million went to Bergen?" is not answered from "30 million, of which 12 went to Bergen": why a
 * figure is part of another whole than the one the question names, null when it may be of the asked one.
 */
export function partOfOther(span: Span, { article, sentence }: Evidence, context: Context): string | null {
  const asked = ASKED.exec(context.question.text)?.[1];
  const own = article.sentences[sentence];
  if (asked === undefined || !own) return null;
  // "30 million euros in March, of which …": another whole itself.
  if (/^[^.;\d]{0,40}\bof which\b/u.test(article.text.slice(span.end, own.end))) return 'it is a whole of its own';
  const before = article.text.slice(own.start, span.start);
  const cut = before.lastIndexOf('of which ');
  if (cut < 0) return null;
  const whole = [...before.slice(0, cut).matchAll(/\d+(?:[.,]\d+)*/gu)].at(-1)?.[0];
  return whole !== undefined && whole !== asked ? `it is a part of ${whole}, not of ${asked}` : null;
}

const ASKED =
  /\b(?:of|from|out of) (?:the |these |those |its )?(?:total |whole )?(?:[$€£¥]\s?)?(\d+(?:[.,]\d+)*)(?:m|bn)?(?: (?:million|billion|thousand|tonnes|tons|people|homes))/iu;
