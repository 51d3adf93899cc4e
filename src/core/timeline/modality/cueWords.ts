const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words between an auxiliary and its verb. Those in -ly are added by rule. */
export const ADVERBS = set(
  'also still now then soon later again ever just already further yet even both therefore however finally first initially originally once together jointly too since thus instead either all formally only no longer almost nearly always often never not recently currently',
);

export const BE = set("am is are was were 's 're isn't aren't wasn't weren't");
export const HAVE = set("has have had hasn't haven't hadn't 've");
export const DO = set("do does did don't doesn't didn't");
export const MODALS = set(
  "will shall would may might could should must can cannot won't wouldn't couldn't shouldn't can't mustn't shan't 'll",
);
export const NEGATED = /n't$|^cannot$/u;

/** What governs "to …" or "…ing" as something that has not happened yet. */
export const PLANNING = set(
  `expected expects expect expecting set due likely unlikely scheduled planned plans plan planning intends intend intended aims aim aimed aiming
  hopes hope hoped hoping wants want wanted wanting seeks seek sought seeking pledged pledges pledge promised promises promise vowed vows vow agreed agrees agree agreement
  committed commits commit commitment propose proposes proposed proposal consider considers considered considering prepares prepare prepared preparing ready willing eager
  slated supposed meant bound obliged required about going moving working threatens threatened threaten offered offers offer undertakes undertook undertake
  decided decides decide decision asked asks ask urged urges urge invited invites invite ordered orders order tells requested demanded wishes wish would-be
  eyeing eyes weighing discussing discussed idea possibility option effort efforts bid attempt attempts chance opportunity deal need needs needed tries tried try trying designed
  poised foreseen favours favour supports supported recommended recommends suggested suggests toward towards called calls calling appealed under proposing pledging vowing swore sworn project programme
  refers looks looking mulling mulls envisages envisaged believes hurry race racing determined keen prepare destined tipped thinking thinks thought talks dreaming`,
);

/** "managed to", "began to": the action shares the fate of the word in front. */
export const CARRYING = set(
  `managed manages manage succeeded began begun begin begins beginning continued continues continue started starts start helped helps help able came come comes used got went
  forced allowed permitted enabled enables enable allows proceeded happened turned chose chosen elected dared remembered led caused made proved seems seemed appears appeared`,
);

/** "failed to", "refused to": the action did not take place. */
export const FAILING = set(
  'failed fails fail failing refused refuses refuse refusing declined declines decline declining neglected unable yet forgot forgotten unwilling reluctant impossible omitted too',
);

/** "denied taking", "ruled out joining", "without signing". */
export const DENYING = set(
  'denied denies deny denying avoided avoids avoid dismissed dismisses rejected rejects disputed disputes refuted out without instead than',
);
/** Verbs that deny what their that-clause tells. */
export const DENIES_CLAUSE = set('denied denies deny denying refuted disputed disputes doubts doubted');
/** "blocked an attempt to", "prevented … from". */
export const BLOCKING = set(
  'blocked blocks prevented prevents foiled thwarted stopped stops banned bans barred bars kept forbade forbidden halted',
);

const CANCELS = set(
  'cancelled canceled cancels cancel cancelling scrapped scraps scrap abandoned abandons abandon shelved shelves axed ditched ditches withdrew withdrawn withdraws dropped drops annulled revoked rescinded nixed scuttled overturned',
);
const CANCELS_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['called', set('off')],
  ['calls', set('off')],
  ['call', set('off')],
  ['given', set('up')],
  ['gave', set('up')],
  ['gives', set('up')],
  ['give', set('up')],
  ['broken', set('off')],
  ['broke', set('off')],
  ['backed', set('out')],
  ['pulled', set('out')],
  ['voted', set('down')],
  ['turned', set('down')],
]);
const REJECTS = set('rejected rejects reject defeated vetoed vetoes');

/** Whether a verb calls an event off; the particle ("off", "up") may follow its object. */
export function cancels(low: string, after: readonly string[]): boolean {
  // "dropped into the Pacific", "withdrew from the north"
  if (
    /^(?:drop|withdr)/u.test(low) &&
    /^(?:into|in|from|by|off|below|out|sharply|to|onto)$/u.test(after[0] ?? '') &&
    !low.endsWith('n')
  )
    return false;
  if (CANCELS.has(low) || REJECTS.has(low)) return true;
  const particles = CANCELS_WITH.get(low);
  return (
    particles !== undefined && after.slice(0, 5).some((word, i) => particles.has(word) && (i === 0 || low !== 'pulled'))
  );
}

/** "planned for May", "the proposed law", "is under consideration". */
export const PLANNED_STATE = set(
  'planned scheduled expected set due proposed slated foreseen considered considering prepared discussed anticipated envisaged targeted forecast upcoming postponed delayed pending reviewed',
);

export const NEGATIVE_SUBJECTS = set('no none nobody neither nothing no-one');
/** "no doubt", "no longer", "no less than" deny nothing of the verb. */
export const EMPTY_NO = set('doubt longer matter less more fewer sooner later other wonder means');

/** A new clause begins: what stands before does not govern the verb after it. */
export const SUBORDINATORS = set(
  'that which who whom whose while because although though whereas since if unless whether when where once until till before after as so how why what',
);
export const DETERMINERS = set(
  'the a an this these those his her its their our my your another any each every some no both next last one two three',
);
export const PREPOSITIONS = set(
  'of in on at for from by with about into over under against between during without within upon after before towards toward through despite via per',
);
export const PRONOUNS = set('i he she it they we you who which that this there someone everyone both');
