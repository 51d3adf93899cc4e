import type { ArticleFacts, SentenceFacts } from '../facts.ts';
import type { Token } from '../text/types.ts';
import type { NameConstraint } from './types.ts';

/** So many sentences may lie between the word that tells which, and the bare noun. */
const REACH = 5;

/**
 * "The first is Corinth. … The canal authority let 22 ships a day through": an article holds "the Corinth Canal" where the
 * word that tells which stands a few sentences from its noun alone behind "the".
 */
export function holdsShortened(name: NameConstraint, facts: ArticleFacts): boolean {
  return name.forms.some((form) => {
    const noun = form.at(-1) ?? '';
    const which = form.slice(0, -1).filter((word) => word.length > 2);
    if (form.length < 2 || which.length === 0 || noun.length < 4 || name.entity?.startsWith('person:') === true)
      return false;
    const { sentences } = facts.article;
    return sentences.some((_, i) => {
      if (!standsBare(facts.sentence(i), noun)) return false;
      const near: SentenceFacts[] = [];
      for (let at = Math.max(0, i - REACH); at <= i; at++) near.push(facts.sentence(at));
      return which.every((word) => near.some(({ tokens }) => tokens.some((token) => token.norm === word)));
    });
  });
}

/** "the canal", "the canal authority", "THE ACCORDS": no other name in front. */
function standsBare({ tokens }: SentenceFacts, noun: string): boolean {
  return tokens.some((token, i) => token.norm === noun && isThe(tokens[i - 1]));
}

const isThe = (token: Token | undefined): boolean => /^(?:the|this|that)$/.test(token?.norm ?? '');
