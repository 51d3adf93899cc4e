import { stripOpenings } from './openings.ts';

/** An earlier question of the thread and the short answer that it had, if any. */
export interface Turn {
  readonly question: string;
  readonly answer: string | null;
  readonly values: readonly string[];
}

export interface ResolvedQuestion {
  readonly text: string;
  /** Answers already given: "who else" leaves them out. */
  readonly excluded: readonly string[];
  /** For the trace and the caveats; empty when the question stands alone. */
  readonly notes: readonly string[];
}

const PERSON_PRONOUN = /\b(?:he|she|him|her|his|hers|they|them|their|theirs)\b/i;
const THING_PRONOUN = /\b(?:it|its|this one|that one)\b/i;
const WHOLE_PRONOUN =
  /\b(?:that|this|then|so)\b(?=\s*(?:$|happen|take place|took place|announced|planned|the case|be\b))/i;
const PLACE_PRONOUN = /\bthere\b(?! (?:is|are|was|were|a|an|any|be|been)\b)/i;
const ELSE = /\b(?:who|what|where|which|anyone|anything|someone) else\b/i;
const BARE = /^(?:and|but|also|what about|how about|and what about|or)\b[\s,]*(?:the |in |for |of |with |on |about )?/i;

/** Whether a question cannot be understood without the earlier ones. */
export function isFollowUp(question: string): boolean {
  const text = stripOpenings(question);
  return (
    /^(?:and|but|also|or)\b/i.test(text) ||
    ELSE.test(text) ||
    /^(?:what|how) about\b/i.test(text) ||
    /^(?:who|when|where|why|how|since when|how come|what for)$/i.test(text) ||
    ((PERSON_PRONOUN.test(text) || THING_PRONOUN.test(text) || PLACE_PRONOUN.test(text)) && !hasOwnName(text)) ||
    WHOLE_PRONOUN.test(text) ||
    BARE_WH.test(text)
  );
}

// "for how much money?", "in which year?": a question word with at most its noun. "By how many votes?" asks for a difference.
const BARE_WH =
  /^(?:(?:in|on|at|to|from|with|for|since|until|of)\s+)?(?:which \p{L}+|how (?:long|many|much)(?: \p{L}+)?)$/iu;

function hasOwnName(text: string): boolean {
  // A capital inside the question names its own subject: "When did Biden cut his trip?".
  return /\s\p{Lu}[\p{L}\p{N}]/u.test(text.replace(/\s(?:I)\b/g, ' '));
}

/**
 * Reads a follow-up with the thread's last question: pronouns are replaced by its answer or its names,
 * "and X?" asks the last question of X, "and when was that?" asks the new wh-word of the old predicate.
 */
export function resolveThread(question: string, thread: readonly Turn[]): ResolvedQuestion {
  const text = stripOpenings(question);
  const last = thread.at(-1);
  if (!last || !isFollowUp(text)) return { text, excluded: [], notes: [] };
  const before = stripOpenings(last.question);
  const notes = [`read with the earlier question “${before}”`];
  if (ELSE.test(text)) {
    const context = nameGroups(before).filter((name) => !text.toLowerCase().includes(name.toLowerCase()));
    return { text: withContext(text.replace(/\s+else\b/i, ''), context), excluded: last.values, notes };
  }
  const office = sameOffice(text, before);
  // A successor is somebody else than the one whose successor is asked for.
  if (office !== null) return { text: office, excluded: / now$/.test(office) ? last.values : [], notes };
  const bare = text.replace(BARE, '').trim();
  if (
    /^(?:and|but|also|or|what about|how about)\b/i.test(text) &&
    !/\b(?:who|whom|what|which|when|where|why|how|whose)\b/i.test(bare)
  ) {
    return { text: behindPreposition(before, text) ?? substitute(before, bare), excluded: [], notes };
  }
  // "and who was it before her?": the earlier question's role, one holder back.
  if (/^(?:and |but )?(?:who|what) (?:was|were)(?: (?:it|that|there))? before\b/i.test(text)) {
    return {
      text: `${before
        .replace(/\b(?:now|currently|today|(?:in|since) (?:\p{L}+ )?\d{4})\b/giu, '')
        .replace(/\s+/g, ' ')
        .trim()} previous`,
      excluded: [],
      notes,
    };
  }
  const asked = text.replace(/^(?:and|but|also|or)\b[\s,]*/i, '');
  const bareWh =
    /^(?:(?:in|on|at|to|from|by|with|for|since|until|of)\s+)?(?:who|whom|what|which|when|where|why|how (?:long|many|much))(?:\s+(?:\p{L}+))?$/iu.test(
      asked,
    );
  if (bareWh || WHOLE_PRONOUN.test(asked) || /^(?:who|when|where|why|how|since when)$/i.test(asked)) {
    const wh =
      /^(?:(?:in|on|at|to|from|by|with|for|since|until)\s+)?(?:who|whom|what|which \S+|when|where|why|how (?:many|much) \p{L}+(?=$)|how many \S+|how (?:long|much)|how)\b/iu.exec(
        asked,
      )?.[0] ?? asked;
    return { text: `${wh} ${clauseOf(before)}`, excluded: [], notes };
  }
  return { text: replacePronoun(asked, before, last), excluded: [], notes };
}

const TIMES =
  /\s*\b(?:now|currently|today|(?:in|since|on|by|before|after|until) (?:the (?:end|spring|summer|autumn|winter|first half|second half) of )?(?:\p{L}+ )?(?:\d{1,2},? )?(?:1[5-9]|20)\d\d)\b/giu;

/** "and who is her predecessor?", "and who holds it now?": the office of the last question, one holder back or today's. */
function sameOffice(text: string, before: string): string | null {
  if (!/^who(?:'s|’s| is| was| are| were| has been)?\b/i.test(before)) return null;
  const office = before.replace(TIMES, '').replace(/\s+/g, ' ').trim();
  if (/\bwho (?:is|was) (?:his|her|their|its) predecessor\b/i.test(text)) return `${office} previous`;
  const today =
    /\bwho (?:holds|has|runs|leads) (?:it|that|this)(?: office| post| role| job)?(?: now| today| currently)?$/i.test(
      text,
    ) || /\bwho is (?:his|her|their|its) successor\b/i.test(text);
  // Who is the successor, in the present tense, holds the office now.
  return today ? `${office.replace(/^who (?:was|were|had been)\b/i, 'who is')} now` : null;
}

/** "and in Grand Forks?", "and against type 2?", "and in 2022?": takes the place of what stood behind the same preposition. */
function behindPreposition(before: string, text: string): string | null {
  const match =
    /^(?:and|but|also|or|what about|how about)(?: what about)?\s+((in|on|at|for|against|with|by|from|to|since|before|after|until)\s+.+)$/iu.exec(
      text,
    );
  const [, phrase, preposition] = match ?? [];
  if (phrase === undefined || preposition === undefined) return null;
  if (/\b(?:1[5-9]|20)\d\d\b/.test(phrase)) return `${before.replace(TIMES, '').trim()} ${phrase}`;
  const last = [
    ...before.matchAll(
      new RegExp(
        `\\b${preposition}\\s+(?:the\\s+)?[^,]+?(?=\\s+(?:in|on|at|for|against|with|by|from|to|after|before|of)\\s|,|$)`,
        'giu',
      ),
    ),
  ].at(-1);
  if (!last) return `${before} ${phrase}`;
  return `${before.slice(0, last.index)}${phrase}${before.slice(last.index + last[0].length)}`;
}

/** The last question as a clause for another question word, its auxiliary kept. */
function clauseOf(before: string): string {
  const rest = before.replace(
    /^(?:(?:in|on|at|to|from|by|with|for)\s+)?(?:who|whom|whose|what|which(?: \S+)?|when|where|why|how(?: many \S+| much| long| \p{L}+)?)\s+/iu,
    '',
  );
  return rest;
}

const DETERMINED =
  /\b(?:is|are|was|were|will|did|does|do|has|have|had)\s+(the (?:[\p{L}\p{N}-]+ ){0,3}?[\p{L}\p{N}-]+)(?=\s+(?:to|be|in|at|of|for|on|cost|open|close|begin|start|have|\p{L}+ed|built|made|held)\b|$)/iu;
const TAIL = /^ (?:in|of|at|for) (?:the )?\p{Lu}[\p{L}\p{N}-]*/u;

function replacePronoun(text: string, before: string, last: Turn): string {
  const names = nameGroups(before);
  const answer = last.answer !== null && last.answer.length <= 80 ? last.answer : null;
  if (PERSON_PRONOUN.test(text)) {
    const asks = /^(?:(?:in|on|at|to|from|by|with|for|of)\s+)?(?:who|whom|whose|which|what)\b/i.test(before);
    // Whom the last question did not find is not the one that it named.
    if (asks && answer === null && /^who\b/i.test(before))
      return substitutePronoun(text, PERSON_PRONOUN, `the person ${before}`);
    if (asks && answer === null && names.length === 0) return withContext(text, [predicateOf(before)]);
    const who = asks && answer !== null ? answer : (names[0] ?? answer);
    if (who) return substitutePronoun(text, PERSON_PRONOUN, who);
  }
  if (PLACE_PRONOUN.test(text)) {
    const where =
      /^(?:\S+ )?(?:where|(?:which|what) (?:city|country|place|town))\b/i.test(before) && answer !== null
        ? answer
        : names.at(-1);
    if (where) return text.replace(PLACE_PRONOUN, `in ${where}`);
  }
  // "it" is what the last question was about, else what it was answered with.
  const found =
    /^(?:which|what) (?:company|firm|club|city|town|country|agency|newspaper|university|institute|port|bank|team|place)\b/i.test(
      before,
    )
      ? answer
      : null;
  const what = found ?? subjectOf(before) ?? names[0] ?? answer;
  if (THING_PRONOUN.test(text) && what) return substitutePronoun(text, THING_PRONOUN, what);
  return withContext(text, names);
}

/** "How much will the training centre in Aspern cost?": the training centre in Aspern. */
function subjectOf(before: string): string | null {
  const match = DETERMINED.exec(before);
  if (!match?.[1]) return null;
  return match[1] + (TAIL.exec(before.slice(match.index + match[0].length))?.[0] ?? '');
}

function substitutePronoun(text: string, pronoun: RegExp, name: string): string {
  return text.replace(new RegExp(pronoun.source, 'gi'), (found) =>
    /^(?:his|her|hers|their|theirs|its)$/i.test(found) && !/\bher$/i.test(text) ? `${name}'s` : name,
  );
}

function withContext(text: string, names: readonly string[]): string {
  return names.length === 0 ? text : `${text} (${names.join(', ')})`;
}

/** Puts the new topic in the place of the old one: the name most alike in shape, else the last one. */
function substitute(before: string, topic: string): string {
  // "the City of Sendai" is one name.
  const names = [
    ...(before.match(/\p{Lu}[\p{L}\p{N}-]*(?: of (?:the )?\p{Lu}[\p{L}\p{N}-]*)+/gu) ?? []),
    ...nameGroups(before),
  ];
  const joined = names[0] !== undefined && / of /.test(names[0]) ? names[0] : null;
  if (joined !== null && !names.slice(1).some((name) => !joined.includes(name)))
    return before.replace(joined, topic).replace(/\bthe the\b/giu, 'the');
  const likeness = (name: string): number => {
    const a = name.toLowerCase();
    const b = topic.toLowerCase();
    let common = 0;
    while (common < a.length && common < b.length && a[common] === b[common]) common++;
    return common + (/\d/.test(a) === /\d/.test(b) ? 0.5 : 0);
  };
  const best = names.toSorted((a, b) => likeness(b) - likeness(a)).at(0);
  if (best === undefined) return `${before} ${topic}`;
  return before.replace(best, topic);
}

/** The last question without its wh-word and auxiliary: "who flew to Oslo" leaves "flew to Oslo". */
function predicateOf(question: string): string {
  return question
    .replace(
      /^(?:(?:in|on|at|to|from|by|with|for)\s+)?(?:who|whom|whose|what|which(?: \S+)?|when|where|why|how(?: many| much| long)?)\s+/i,
      '',
    )
    .replace(/^(?:did|does|do|is|are|was|were|will|has|have|had)\s+/i, '');
}

/** Runs of capitalised words and designators in a question, its first word only if it is no question word. */
export function nameGroups(question: string): string[] {
  const groups: string[] = [];
  const regex = /[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
  let open: { start: number; end: number } | null = null;
  for (const match of question.matchAll(regex)) {
    const word = match[0].replace(/['’]s$/, '');
    const start = match.index;
    const end = start + word.length;
    const nameLike =
      (/^\p{Lu}/u.test(word) &&
        !(
          start === 0 &&
          /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|will|has|have|had|can|could|in|on|at|to|from|by|for|with|near|the|a|an|name|list)$/i.test(
            word,
          )
        )) ||
      /^\p{L}[\p{L}’']*-?\d/u.test(word);
    if (nameLike && open !== null && /^\s+$/.test(question.slice(open.end, start))) open.end = end;
    else {
      if (open !== null) groups.push(question.slice(open.start, open.end));
      open = nameLike ? { start, end } : null;
    }
  }
  if (open !== null) groups.push(question.slice(open.start, open.end));
  return groups;
}
