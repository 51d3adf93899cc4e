/** A sign of a cause in a sentence: how sure it is and where the effect stands, offsets in the sentence. */
export interface Cause {
  /** 0..1 */
  readonly strength: number;
  /** Empty where the sentence before tells it. */
  readonly effect: readonly (readonly [number, number])[];
  /** The cause stands in the sentence before: "Therefore …", "Then she cancelled the trip". */
  readonly before: boolean;
}

interface Cue {
  readonly rule: RegExp;
  readonly strength: number;
  /** Whether the cause stands behind the cue ("because …") or in front of it ("… led to"). */
  readonly cause: 'behind' | 'front';
}

const CUES: readonly Cue[] = [
  {
    // "because of the storm", "due to", "for lack of", "the reason was", "citing costs"
    rule: /\b(?:because|due to|owing to|as a result of|as a consequence of|thanks to|on (?:the )?grounds? (?:of|that)|by reason of|for (?:lack|want|fear|reasons) of|in view of|in order to|so that|so as to|lest|citing|caused by|triggered by|prompted by|forced by|stems? from|stemmed from|resulted from|put (?:it|this|that) down to|(?:has|have|had) to do with|blam(?:es?|ed|ing)|explain(?:s|ed)? why|attribut\w+|reasons?)/giu,
    strength: 1,
    cause: 'behind',
  },
  // "…, for the money does not reach further": a clause, not "for the club".
  {
    rule: /,\s+for (?:the|it|he|she|they|there|this|its|his|their|no|nobody|without)\b/giu,
    strength: 0.8,
    cause: 'behind',
  },
  // "As gas was missing, …", "since the well was dry": a clause behind the conjunction.
  {
    rule: /\b(?:[Aa]s|[Ss]ince) (?:the|it|he|she|they|there|this|its|his|her|their|no|nobody|\p{Lu}\p{L}+|\p{L}+ \p{L}+ (?:was|were|had|is|are|has|no longer))\b/gu,
    strength: 0.6,
    cause: 'behind',
  },
  {
    rule: /\b(?:after|amid|following|over (?:concerns?|fears?|doubts?|its|his|her|their|the)|in (?:protest|response|reaction|reply|answer)|out of|for fear|with a view to|in the face of|under pressure|when|once)\b/giu,
    strength: 0.5,
    cause: 'behind',
  },
  // "…, which fear too much influence", "worried about costs"
  {
    rule: /\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|afraid|suspect(?:s|ed)?|distrust\w*|objects? to|objected to|protest(?:s|ed|ing)? against)\b/giu,
    strength: 0.7,
    cause: 'behind',
  },
  { rule: /\b(?:are|is|was|were) to blame\b|\bat fault\b/giu, strength: 1, cause: 'behind' },
  // A purpose: "to save fuel", "to let the crew rest".
  {
    rule: /(?<!\b(?:going|due|set|plans?|planned|wants?|wanted|expected|able|has|have|had|is|are|was|were|ought|used|agreed|hopes?|hoped|decided|promised|began|begun|began|continues?|continued|likely|according|up|refused|failed|managed|told|asked|urged) )\bto (?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|this\b|that\b|be\b|have\b|\p{Lu}|\d)\p{Ll}{2,}/gu,
    strength: 0.5,
    cause: 'behind',
  },
  {
    rule: /\b(?:led to|leads to|resulted in|results in|caused|causes|forced|forces|prompted|meant that|means that|made it|triggered|drove|pushed|cost (?:him|her|it|them)|overshadowed)\b(?! by)/giu,
    strength: 0.8,
    cause: 'front',
  },
  {
    rule: /(?:[;,]\s+|\band )(?:so|therefore|hence|thus|that is why|which is why|that was why|consequently)\b/giu,
    strength: 0.9,
    cause: 'front',
  },
];

const FROM_BEFORE =
  /^(?:so|therefore|hence|thus|that(?: i|['’])s why|that was why|this is why|as a (?:result|consequence)|consequently|for (?:this|that|the same) reason|because of (?:this|that)|in (?:response|protest|reaction|reply))\b|\b(?:therefore|then|thereupon|as a result|for (?:this|that) reason|because of (?:this|that)|that is why)\b/iu;
const NO_CAUSE =
  /\b(?:why (?:is|was|that is|it is) (?:not (?:yet )?(?:known|clear)|unclear|unknown)|(?:did|does|would|could) not (?:say|tell|explain|know) why|without (?:giving|stating|naming) (?:a|any) reasons?|(?:gave|named|stated|given|offered) no reasons?|no reasons? (?:was|were|has been) (?:given|stated|named)|(?:cause|reason)s? (?:is|are|was|were|remains?) (?:not (?:yet )?(?:known|clear)|unclear|unknown))\b/iu;

/** Whether a sentence says that the cause is not known or was not told. */
export function deniesCause(text: string): boolean {
  return NO_CAUSE.test(text);
}

/** Signs of a cause in a sentence, as they stand. */
export function causesIn(text: string): Cause[] {
  const found: Cause[] = [];
  for (const { rule, strength, cause } of CUES) {
    for (const match of text.matchAll(rule)) {
      const end = match.index + match[0].length;
      // "Because gas was missing, they ran on", "…: as gas was missing, …": an effect stands behind the comma as well.
      const initial = match.index < 3 || /[:;–—"“]\s*$/u.test(text.slice(0, match.index));
      const comma = initial ? text.indexOf(',', end) : -1;
      const effect: [number, number][] = cause === 'front' ? [[end, text.length]] : [[0, match.index]];
      if (cause === 'behind' && comma > 0) effect.push([comma, text.length]);
      else if (cause === 'behind' && match.index < 4) effect.push([0, text.length]);
      // "A month later it explains why: …", "The reason was …": the effect was told before.
      if (/^(?:explain|reason)/i.test(match[0])) effect.length = 0;
      found.push({ strength: initial && comma > 0 ? Math.max(0.9, strength) : strength, effect, before: false });
    }
  }
  if (FROM_BEFORE.test(text)) found.push({ strength: 0.7, effect: [[0, text.length]], before: true });
  return found;
}

/**
 * Where an event is the last of a row of verbs, the ones before it tell how it came: "It came down too fast, broke a
 * leg and tipped over", "She had fallen ill and stayed at home". Offsets of the row's last member.
 */
export function lastOfRow(text: string): readonly [number, number] | null {
  const row =
    /(?:,[^,;]{3,80},?\s+and\s+|\bhad\s+[^,;]{5,120}\s+and\s+)(?=\p{Ll}+(?:ed|ew|ook|ame|ent|ell|ost|eft|ade|aid|ept|an|at|ut)\b)/gu;
  let last: number | null = null;
  for (const match of text.matchAll(row)) last = match.index + match[0].length;
  return last === null ? null : [last, text.length];
}

/** What hinders or obliges in the sentence beside: "They must play a cup match on that day." */
export const OBLIGES =
  /\b(?:must|had to|has to|have to|could not|cannot|unable|broke|broken|missing|lack(?:s|ed)?|failed|failure|fault\w*|error|mistake|problems?|shortage|ill|illness|injured|damaged|bankrupt|too (?!long ago)\p{Ll}+)\b/iu;

/** "Crew safety is the main reason for the change": the cause of what its article is about. */
export const OF_THE_NEWS = /\breasons? (?:for|of|behind) (?:the|this|its|their|that) \p{Ll}+/iu;
