import type { Modality, Span } from '../types.ts';
import { attributionOf } from './attribution.ts';

interface Cue {
  readonly modality: Modality;
  readonly pattern: RegExp;
}

// Order matters only for cues that start at the same place; the cue nearest in front of the verb wins.
const CUES: readonly Cue[] = [
  { modality: 'cancelled', pattern: /\b(?:(?:initially|originally|first) planned(?=.{0,200}\bbut\b)|(?:was|were) to have|cancell?ed|called off|scrapped|abandoned|shelved|axed|cut the trip short|dropped (?:the|its|plans))\b/giu },
  { modality: 'denied', pattern: /\b(?:denie[sd]|did not|didn['’]t|does not|doesn['’]t|do not|don['’]t|has not|hasn['’]t|have not|haven['’]t|had not|was not|wasn['’]t|were not|weren['’]t|is not|isn['’]t|are not|aren['’]t|never|no longer|refused to|refuses to|failed to|fails to|will not|won['’]t|would not|cannot|can['’]t|could not|neither|nor|without|ruled out)\b/giu },
  {
    modality: 'planned',
    pattern:
      /\b(?:will|shall|would|may|might|could|should|(?:is|are|was|were) (?:now |still |also |currently |therefore |then )?to(?= (?:be|have|\p{L}+))|(?:is|are|was|were|being) (?:expected|set|due|scheduled|planned|likely|slated|supposed|foreseen|about|eyeing|considering|preparing|aiming|hoping|working) ?(?:to|for)?|expects? to|expected to|plans? (?:to|for)|planned (?:to|for)|planning to|intends? to|aims? (?:to|for)|aiming to|hopes? to|wants? to|seeks? to|pledge[sd]? to|promise[sd]? to|vow(?:s|ed)? to|agreed? to|commit(?:s|ted)? to|propos(?:es|ed) to|consider(?:s|ed|ing)|under consideration|being considered|prepar(?:es|ing) to|scheduled for|planned for|due (?:in|on|by)|going to|if|unless|moving toward(?:s)?|to be (?:held|launched|built|set up|signed|opened|completed|included))(?!\p{L})/giu,
  },
];

/** Starts a new clause: what stands before it does not govern what comes after. */
const BOUNDARY = /[;:—–]|,\s+(?:and|but|which|who|while|where|when|after|as|with|because|although)\b|\b(?:who|which|that|while|after|before|because|although|whereas)\b/giu;

/**
 * Modality of the clause around `anchor` (offsets in `sentence`): the nearest cue in front of it inside its clause
 * decides, else a cue anywhere before the next boundary, else it happened; a source makes that `reported`.
 */
export function modalityAt(sentence: string, anchor: Span | null): Modality {
  const clause = clauseAround(sentence, anchor);
  const found = CUES.flatMap((cue) =>
    [...sentence.slice(clause.start, clause.end).matchAll(cue.pattern)].map((match) => ({ modality: cue.modality, at: clause.start + match.index })),
  );
  const position = anchor?.start ?? clause.end;
  const before = found.filter((cue) => cue.at <= position).toSorted((a, b) => b.at - a.at)[0];
  const cue = before ?? found.toSorted((a, b) => a.at - b.at)[0];
  if (cue) return cue.modality;
  return attributionOf(sentence) === null ? 'happened' : 'reported';
}

function clauseAround(sentence: string, anchor: Span | null): Span {
  if (!anchor) return { start: 0, end: sentence.length };
  let start = 0;
  let end = sentence.length;
  for (const match of sentence.matchAll(BOUNDARY)) {
    if (match.index + match[0].length <= anchor.start) start = match.index + match[0].length;
    else if (match.index >= anchor.end) {
      end = match.index;
      break;
    }
  }
  return { start, end };
}
