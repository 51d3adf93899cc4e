// Function words that carry no topic, in normalised form. "us" is not among them: it is also the United States.
// "who", "when", "where" stay in: what a question asks for is read from the question, not searched.
const WORDS =
  'a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per to under up upon with within without via about above across after against along among around before behind below beneath beside besides between beyond down during except inside near outside since through throughout till toward towards until ' +
  'am is are was were be been being do does did doing done have has had having will would shall should can could may might must ' +
  'i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves one ones ' +
  'who whom whose which what when where why how there here not no only own same such too very just also again once more most other some any all both each few s t d ll m re ve ' +
  "don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't shouldn't wouldn't haven't hasn't hadn't it's that's there's i'm we're they're you're what's who's where's let's";

/** Stop words in normalised form. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '));

/** True for a normalised function word of English or a Japanese particle or copula. */
export function isStopWord(norm: string): boolean {
  return STOP_WORDS.has(norm) || JAPANESE.has(norm);
}

const JAPANESE: ReadonlySet<string> = new Set(
  'の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの あり まで れる です ます へ か だ これ によって により おり より による ず なり られる において なかっ なく'.split(
    ' ',
  ),
);
