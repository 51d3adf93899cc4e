// What pages print around an article. Each pattern stands for a whole line or a whole segment of a line.
const SHARE =
  'share|print|tweet|e-?mail|save|bookmark|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|line|hatena|comments?|like|follow us|subscribe|sign in|log ?in|menu|search|listen|gift article|text size|a\\+|a-';
const CONTACT =
  /^(?:(?:press|media|news|investor|public relations|pr)\s+)?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|office)\s*:/i;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:${SHARE})(?:\\s*(?:/|,|and|on|via|to)?\\s*(?:${SHARE}))*(?:\\s+(?:this|the)(?:\\s+(?:article|story|page|post|link))?)?(?:\\s*\\(?\\d[\\d,.]*[km]?\\)?)?$`,
    'i',
  ),
  /^(?:about |est(?:imated)?\.? )?\d{1,3}\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:read|to read|video|listen))?$/i,
  /^reading time\b[^.]{0,30}$/i,
  /^(?:high|low|many|\d[\d,.]*\s?[km]?\+?)\s+(?:views?|comments?|shares?|likes?|reads?|votes?|followers?)$/i,
  /^(?:advertisements?|advert|ad|sponsored(?: content)?|promoted|anzeige|publicité|広告|story continues below(?: advertisement)?|article continues (?:below|after)[^.]{0,40}|continue reading[^.]{0,60}|skip to (?:main )?content|scroll (?:down|to continue)[^.]{0,40}|loading\.*|close|next|previous|back to top|show (?:more|less))$/i,
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|in this article|section|タグ|関連タグ)\s*[:：]/i,
  /^(?:home|top|ホーム)\s*[>›»/]\s*\S/i,
  /^(?:for immediate release|embargoed until\b[^.]{0,80}|press release|news release|media release|for release\b[^.]{0,60}|not for (?:release|distribution)\b[^.]{0,80})[:.]?$/i,
  /^[-–—\s#*]*(?:-?\s*(?:end|ends|30)\s*-?)[-–—\s#*]*$|^(?:#\s*){1,5}$/i,
  CONTACT,
  /^(?:notes? to editors?|follow us on\b[^.]{0,60}|click here\b[^.]{0,60}|sign up (?:for|to)\b.{0,120}|subscribe (?:to|for|now)\b.{0,120}|get (?:the|our) (?:latest|best|daily|weekly)\b.{0,120}|join our\b.{0,100}|download (?:the|our) app\b.{0,80})$/i,
  /^(?:we|this (?:site|website)) uses? cookies\b.{0,200}$|^(?:accept|reject|manage)(?: all)?(?: cookies)?$|^all rights reserved\.?$|^our standards: .{0,80}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:tel|phone|fax|e-?mail)\.?\s*:.{0,80}$/i,
  /^!\[[^\]]{0,300}\]\([^)]{0,500}\)$|^```.{0,40}$|^\|?\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?)*\s*\|?$/,
];
// A line of rules, stars or bullets.
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
const RELATED_HEAD =
  /^(?:related(?: (?:articles?|stories|coverage|news|topics|content|links?|posts?))?|read more|more (?:from|on|in) .{1,60}|more (?:stories|news)|you (?:may|might) also (?:like|be interested in)|most (?:read|popular|viewed|shared)|recommended(?: for you| stories| reading)?|trending(?: now)?|see also|also read|further reading|editors?['’] picks?|don['’]t miss|関連記事|あわせて読みたい|人気記事)\s*[:：]?$/i;
const TEASER =
  /^(?:read (?:next|more|also|on|our|the full)|also read|see also|related(?: (?:article|story|stories|coverage))?|more|must[- ]read|don['’]t miss|recommended|watch(?: also)?|listen|in pictures|up next|editor['’]s pick|explore more|関連記事|あわせて読みたい)\s*[:：|–—]\s*\S/i;
const CALL =
  /^(?:(?:read|see|watch|listen to|view|find|check out|discover|explore|follow|try)\s+(?:our|more|also|the full|here|how|why|what|all)\b|read on\b|click (?:here|on)\b|find out (?:more|how|why|what)\b|learn more\b|sign up\b|subscribe\b|tap here\b|watch (?:it )?(?:here|live|now)\b|listen (?:here|now)\b|here['’]s (?:what|why|how)\b[^.]{0,80}$|download (?:it|our|the app)\b)/i;

/** Whether a line or segment (trimmed, up to a few hundred characters) is page furniture. */
export function isFurniture(text: string): boolean {
  return NO_WORD.test(text) || PATTERNS.some((pattern) => pattern.test(text));
}

/** Whether a line opens a list of links to other articles (`Related`, `Most read`). */
export function isRelatedHead(text: string): boolean {
  return RELATED_HEAD.test(text);
}

/** Whether a line opens the contacts of a press release (`Media contact:`). */
export function isContactHead(text: string): boolean {
  return CONTACT.test(text);
}

/** Whether a line or sentence points to another article (`Read next: …`). */
export function isTeaser(text: string): boolean {
  return TEASER.test(text);
}

/** Whether a short sentence only calls the reader to do something on the page: `Read our interview.` */
export function isCallToAction(sentence: string): boolean {
  return sentence.length <= 120 && CALL.test(sentence) && !/\b(?:said|says|told)\b/.test(sentence);
}
