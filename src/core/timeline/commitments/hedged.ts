/** Thinking about it: "is considering building", "is mulling whether to sell", "hopes to sign". */
const PONDERS =
  /\b(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|ponder(?:s|ed|ing)?|contemplat(?:es?|ed|ing)|explor(?:es?|ed|ing)|examin(?:es?|ed|ing)|stud(?:y|ies|ied|ying)|discuss(?:es|ed|ing)?|debat(?:es?|ed|ing)|think(?:s|ing)?|thought|toy(?:s|ed|ing)?|hop(?:es?|ed|ing)|wish(?:es|ed|ing)?|dream(?:s|ed|ing)?)\b/iu;
/** Asked of somebody else: "urged the city to open", "proposes that it should be carried out". */
const ASKS =
  /\b(?:urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|appeal(?:s|ed|ing)?|recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|invit(?:es?|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon))\b/iu;
/** Said of one who binds himself, or of what is fixed; what stands before it no longer hedges. */
const BINDS =
  /\b(?:will|shall|agree[ds]?|pledge[ds]?|promise[ds]?|vow(?:s|ed)?|commit(?:s|ted)?|plan(?:s|ned)?|intend(?:s|ed)?|decide[ds]?|undertook)\b/iu;
const MAYBE =
  /\b(?:might|could|possibly|perhaps|probably|maybe|(?:most |very |un)?likely|under consideration|under discussion|an option|is open to)\b/iu;

/** Whether the words in front of a verb tell only a thought, a wish, a chance or a request, which bind nobody. */
export function isHedged(before: string): boolean {
  const bound = [...before.matchAll(new RegExp(BINDS, 'giu'))].at(-1);
  const near = bound ? before.slice(bound.index) : before;
  // The month is written with a capital letter.
  return PONDERS.test(near) || ASKS.test(near) || MAYBE.test(near) || /\bmay\b/u.test(near);
}

/** Stems of dates of the calendar: a conference opens and a term begins without anybody's promise. */
const OCCASION =
  /^(?:vote|elect|hear|trial|match|game|race|meet|summit|talk|visit|concert|final|festiv|debat|session|crest|eclips|touchdown|conferenc|confer|term|train|season|school|negoti|semest|congress|forum|tournament|consult|ceremoni|holiday|campaign|cours|launch window)$/u;

/** Whether a head noun's stem names an occasion. */
export function isOccasion(head: string | null): boolean {
  return head !== null && (OCCASION.test(head) || /^(?:elect|visit|festiv|debat|negoti)/u.test(head));
}
