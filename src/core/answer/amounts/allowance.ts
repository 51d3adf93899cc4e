/** Words of a question that asks for what is allowed, planned or possible. */
const ASKED =
  /\b(?:allow\p{L}*|permit\p{L}*|licen[cs]\p{L}*|quotas?|limit\p{L}*|ceilings?|caps?|capped|targets?|goals?|maximum|most|capacity|entitled|may|can|could|might|plan\p{L}*|aim\p{L}*|want\p{L}*|expect\p{L}*|should|set|approv\p{L}*|authori[sz]\p{L}*|hop(?:e[sd]?|ing)|seats?|hold|fit)\b/iu;

const DONE = /\b(?:did|has|have|had|was|were)\b|\bhow (?:many|much) .*?\b\p{L}+ed\b/iu;

const LIMIT =
  /\b(?:quota|limit|ceiling|cap|target|allowance|licen[cs]e|permit)s? (?:\p{Ll}+ ){0,3}?(?:of|for|to|at|is|was|were|stands at|stood at) (?:(?:about|around|only|up to|at most|some|to be|over|under|the) )*$/iu;

const ALLOWED =
  /\b(?:(?:allow|permit|licen[cs]|authori[sz])(?:e?s|e?d|ing)|entitled|may|might|could) (?:(?:it|them|him|her|the|a|to|up|be|about|only|some|for|\p{Ll}+s|catch|take|kill|build|sell|land|buy|fish|hunt|fell|use|cut) ){0,5}$/iu;

/**
 * "How many deer did the hunters shoot?" is not answered by "set a quota of 300 deer" or "may shoot up to 300": whether
 * the figure before which a text stands is only what was allowed, while the question asks what was done.
 */
export function isOnlyAllowed(before: string, question: string): boolean {
  return DONE.test(question) && !ASKED.test(question) && (LIMIT.test(before) || ALLOWED.test(before));
}
