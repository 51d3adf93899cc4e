import { amounts } from './extractors/amounts.ts';
import { authors } from './extractors/authors.ts';
import { callers } from './extractors/callers.ts';
import { compare } from './extractors/compare.ts';
import { days } from './extractors/days.ts';
import { definitions } from './extractors/definitions.ts';
import { differences } from './extractors/differences.ts';
import { earlierDates } from './extractors/earlierDates.ts';
import { encounters } from './extractors/encounters.ts';
import { events } from './extractors/events.ts';
import { expansion } from './extractors/expansion.ts';
import { firstSince } from './extractors/firstSince.ts';
import { followers } from './extractors/followers.ts';
import { frames } from './extractors/frames.ts';
import { headedLists } from './extractors/headedLists.ts';
import { headNames } from './extractors/headNames.ts';
import { intervals } from './extractors/intervals.ts';
import { lengths } from './extractors/lengths.ts';
import { listItems } from './extractors/listItems.ts';
import { measures } from './extractors/measures.ts';
import { meetings } from './extractors/meetings.ts';
import { namings } from './extractors/namings.ts';
import { nounDates } from './extractors/nounDates.ts';
import { objects } from './extractors/objects.ts';
import { officials } from './extractors/officials.ts';
import { pairs } from './extractors/pairs.ts';
import { parties } from './extractors/parties.ts';
import { partners } from './extractors/partners.ts';
import { readRows } from './extractors/readRows.ts';
import { readSpans } from './extractors/readSpans.ts';
import { reasons } from './extractors/reasons.ts';
import { roles } from './extractors/roles.ts';
import { rows } from './extractors/rows.ts';
import { seconds } from './extractors/seconds.ts';
import { sources } from './extractors/sources.ts';
import { status } from './extractors/status.ts';
import { typedMentions } from './extractors/typedMentions.ts';
import { when } from './extractors/when.ts';
import { where } from './extractors/where.ts';
import { whose } from './extractors/whose.ts';
import { yesno } from './extractors/yesno.ts';
import type { Extractor } from './types.ts';

/** Sources of candidates. Order decides only between equal scores: rules that prove by structure come first. */
export const EXTRACTORS: readonly Extractor[] = [
  expansion,
  definitions,
  namings,
  roles,
  sources,
  authors,
  callers,
  seconds,
  partners,
  encounters,
  objects,
  officials,
  pairs,
  days,
  earlierDates,
  firstSince,
  nounDates,
  status,
  events,
  reasons,
  yesno,
  compare,
  amounts,
  intervals,
  lengths,
  differences,
  when,
  where,
  listItems,
  headedLists,
  followers,
  rows,
  readRows,
  frames,
  whose,
  headNames,
  meetings,
  parties,
  measures,
  readSpans,
  typedMentions,
];

/**
 * The same for a corpus that is too large to be read whole: rules that rest on having seen everything ("the only
 * figure", "the whole row", "the newest article") prove nothing there, and cost 1.5 points of exact match.
 */
export const EXTRACTORS_OF_LARGE: readonly Extractor[] = [
  expansion,
  definitions,
  roles,
  sources,
  events,
  reasons,
  yesno,
  compare,
  intervals,
  frames,
  readSpans,
  typedMentions,
];
