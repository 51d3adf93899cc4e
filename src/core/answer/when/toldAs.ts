import type { Timex } from '../../dates/types.ts';
import { verbLemma } from '../../question/words.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Modality, Span } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { Anchor } from './findAnchors.ts';

const MODAL = /^(?:will|would|shall|should|may|might|could|can|must|to)$/;

/** How the event of an anchor is told; a verb that no list knows is judged by the modal in front of it. */
export function toldAs(evidence: Evidence, anchor: Anchor, date: Span): Modality {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return 'happened';
  const teller = carrier(evidence, anchor, date) ?? anchor;
  const told = modalityAt(sentence.text, { start: teller.start - sentence.start, end: teller.end - sentence.start });
  if (told !== 'happened' && told !== 'reported') return told;
  const { tokens } = evidence.facts.sentence(evidence.sentence);
  const before = tokens.findLast(
    (token) => token.end <= anchor.start && !/ly$|^(?:not|also|be|have)$/.test(token.norm),
  );
  return verbLemma(evidence.article.text.slice(anchor.start, anchor.end).toLowerCase()) === null &&
    MODAL.test(before?.norm ?? '')
    ? 'planned'
    : told;
}

/** The empty verb that says that a noun's event takes place: "took" of "the meeting, first planned for the 16th, took place on the 20th". */
function carrier(evidence: Evidence, anchor: Anchor, date: Span): Span | null {
  if (!anchor.nominal) return null;
  const { tokens } = evidence.facts.sentence(evidence.sentence);
  // "He passed his medical on Saturday": in front of its noun.
  const at = tokens.findIndex((token) => token.start >= anchor.start);
  const front = tokens[Math.max(0, at - 4)]?.start ?? anchor.start;
  const from = Math.min(front, date.end);
  const to = Math.max(anchor.start, date.start);
  return (
    tokens.findLast(
      (token) =>
        token.start >= from &&
        token.end <= to &&
        /^(?:hold|take|happen|occur|begin|start|open|end|pass|undergo|follow|resume|give|make|have|attend)$/.test(
          verbLemma(token.norm) ?? '',
        ),
    ) ?? null
  );
}

/**
 * "agreed to set up a council in January", told in July: of what is still to come January tells nothing, unless the text
 * says that it once was planned for then.
 */
export function isStalePlan({ article, sentence }: Evidence, date: Timex, told: Modality): boolean {
  const { published } = article;
  const over = published !== null && date.to !== null && date.to < published.slice(0, 10);
  // "gave it until September to …": the year of a limit is a guess.
  return (
    over && date.modifier === null && told === 'planned' && !PAST_PLAN.test(article.sentences[sentence]?.text ?? '')
  );
}

const PAST_PLAN =
  /\b(?:was|were|been) (?:\p{Ll}+ly )?(?:to|due|planned|scheduled|set|expected|supposed|meant|promised|foreseen|slated)\b|\b(?:originally|initially|at first|had (?:planned|hoped|wanted|intended|aimed|promised|expected))\b|\b(?:planned|scheduled|due|meant|promised) (?:to|for|in|on|by)\b/iu;
