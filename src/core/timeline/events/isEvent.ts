import type { Timex } from '../../dates/types.ts';
import type { Modality } from '../../types.ts';
import type { Clause } from './findClauses.ts';
import type { Participant } from './findParticipants.ts';

/** Telling is no event of its own. */
const TELLING =
  /^(?:say|tell|add|report|note|warn|argue|explain|write|claim|state|ask|recall|joke|laugh|speak|insist|stress|think|believe|know|hope|show|suggest|mean)$/u;
/** States, not events: told only when they carry a date. */
const STATIVE =
  /^(?:be|have|do|include|account|cost|own|weigh|contain|consist|belong|lie|stand|live|mean|know|think|believe|need|depend|remain|seem|appear|hold|keep|want|hope|like|love|expect|describe|represent|measure|cover|employ|operate|bear|view|see|show|say|tell|add|report|call|speak|ask|note|warn|argue|explain|write|claim|state|put|reflect|reckon|remind|recall|joke|laugh)$/u;

/** Whether a clause tells something that happens, rather than a state or somebody's telling. */
export function isEvent(
  clause: Clause,
  time: Timex | null,
  modality: Modality,
  participants: readonly Participant[],
  promises: boolean,
): boolean {
  if (/^(?:will|would|shall|may|might|could|should|must|can|cannot|do|does|did)$/u.test(clause.lemma)) return false;
  if (TELLING.test(clause.lemma) || (participants.length === 0 && time === null)) return false;
  const stative = STATIVE.test(clause.lemma);
  if (stative && participants.length === 0) return false;
  if (time !== null) return !(stative && clause.tense === 'present' && modality !== 'planned');
  if (clause.relative || participants.length === 0) return false;
  if (modality === 'planned') return !/^(?:be|have|cost|want|need|mean)$/u.test(clause.lemma);
  if (stative) return modality === 'cancelled';
  return clause.tense === 'past' || clause.tense === 'perfect' || modality === 'cancelled' || promises;
}
