import { type Shape, shape } from './shape.ts';
import { AUXILIARIES, headType, singular, smallNumber, verbLemma } from './words.ts';

/** "which company …", "at what velocity …", "what share of …": the head noun decides the type. */
export function nounGroup(text: string): Shape | null {
  const match =
    /^(?:and |but |so )?(?:(?:in|on|at|to|for|from|by|with|of|under|near|during|against|through|into|until|since|within|over|beside|behind|beyond|above|below|across|along|around|between|outside|inside|off|onto|via|before|after|towards?|among|aboard|upon|throughout|without|beneath|opposite|despite)\s+)?(which|what)\s+(?:(?:is|was|are|were|'s)\s+(?:the\s+)?(?:name|names)\s+of\s+(?:the\s+)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const named = / names?\s+of\s/i.test(match[0]);
  const rest = text
    .slice(match[0].length)
    .replace(
      /^(?:other|else|further|new|two|three|four|five|six|seven|eight|nine|ten|the|of the|of)\s+(?=\S+\s+\S)/i,
      (word) => (/^(?:other|else|further|the|of)/i.test(word) ? '' : word),
    );
  const words = rest.split(/\s+/).map((word) =>
    word
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[?,.;:!]+$/, ''),
  );
  // "what is the speed of …", "what was his age": the noun behind the copula.
  const copula = /^(?:is|was|are|were|'s|will be|would be)$/.test(words[0] ?? '');
  if (copula && !named) return copulaGroup(rest.slice((words[0] ?? '').length).trim());
  const group: string[] = [];
  for (const [i, word] of words.entries()) {
    // "the United States" ends a group too: a proper name in small letters cannot be told, verbs and prepositions can.
    // "Which WHO adviser": the organisation, not the pronoun.
    if (AUXILIARIES.has(word) || (STOPPERS.has(word) && !(word === 'who' && group.length === 0))) break;
    // "three power stations may now run": what stands in front of an auxiliary is the noun, though it may be a verb.
    if (group.length > 0 && /[^s]s$/.test(word) && AUXILIARIES.has(words[i + 1] ?? '')) {
      group.push(word);
      break;
    }
    if (group.length > 0 && isFiniteVerb(word, group)) break;
    // "Which countries mediate in …": behind a plural noun of a known kind stands its verb, known or not.
    const last = group.at(-1) ?? '';
    if (group.length > 0 && isPlural(last) && headType(last) !== null && !isPlural(word) && headType(word) === null)
      break;
    group.push(word);
    if (group.length > 6) break;
  }
  if (group.length === 0) return null;
  return headed(group, match[1]?.toLowerCase() === 'which' || named);
}

// Verbs that are never the head noun of "which …": finite past forms and -s forms of known verbs.
function isFiniteVerb(word: string, group: readonly string[]): boolean {
  const lemma = verbLemma(word);
  if (lemma === null) return false;
  if (headType(word) !== null && headType(group.at(-1) ?? '') === null) return false;
  return true;
}

const STOPPERS = new Set(
  'of in on at to for from by with about into near after before during between against under over that who which whose the a an his her its their did not no never still already besides except other'.split(
    ' ',
  ),
);

function headed(group: readonly string[], which: boolean): Shape | null {
  const head = group.at(-1) ?? '';
  // "age group" is no group of people, a "shipping line" no line.
  const type = headType(`${group.at(-2) ?? ''} ${head}`) ?? headType(head);
  const numbered = smallNumber(group[0] ?? '');
  const plural = isPlural(head) || numbered !== null;
  if (type === null) {
    return shape('wh', plural && which ? 'list' : 'other', {
      head: singular(head),
      headPhrase: group.join(' '),
      plural,
      count: numbered,
    });
  }
  if (type === 'reason') return shape('reason', 'reason', { asking: [head] });
  return shape('wh', type, {
    head: singular(head),
    headPhrase: group.join(' '),
    plural,
    count: numbered,
    asking: ASKING_HEADS.has(singular(head)) ? [head] : [],
  });
}

// Heads that never stand in the answering sentence: "in which year", "which country".
const ASKING_HEADS = new Set(
  'year date day month time person people place city country town company firm organisation organization amount'.split(
    ' ',
  ),
);

function isPlural(noun: string): boolean {
  return (
    noun === 'people' ||
    (noun.endsWith('s') && !/(?:ss|us|is|series|news)$/.test(noun)) ||
    noun === 'men' ||
    noun === 'women'
  );
}

/** "what is the speed of …", "what are the names of …", "what was the target date of …". */
function copulaGroup(rest: string): Shape | null {
  const match =
    /^(?:the|his|her|its|their|this|that|an?|[\p{L}\p{N}'’.-]+[’']s?)\s+((?:[\p{L}\p{N}-]+\s+){0,4}?[\p{L}-]+)(?=\s+(?:of|for|in|on|at|to|from|by|between|before|after|that|which|who|with|behind|when|if|as)\b|$)/iu.exec(
      rest,
    );
  if (!match) return null;
  const group = (match[1] ?? '').toLowerCase().split(/\s+/);
  const head = group.at(-1) ?? '';
  const type = headType(`${group.at(-2) ?? ''} ${head}`) ?? headType(head);
  // "What are the three parts of …": a counted noun asks for its row.
  if (type === null) return smallNumber(group[0] ?? '') !== null && isPlural(head) ? headed(group, true) : null;
  return headed(group, false);
}
