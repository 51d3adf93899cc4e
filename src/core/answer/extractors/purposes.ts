import { wordKeys } from '../../facts.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Candidate, Context, Evidence } from '../types.ts';
import { proven } from './make.ts';

/**
 * "What is the bonus scheme?" from "a scheme that pays nurses a bonus": what is said right behind the head noun holds
 * the word in front of it. Null where a name or a further word is asked for.
 */
export function purposeOf(evidence: Evidence, context: Context): Candidate | null {
  const { article } = evidence;
  const sentence = article.sentences[evidence.sentence];
  const asked =
    /^(?:and |so )?what(?:['’]s| is| was) (?:the |this |that )(\p{Ll}[\p{L}-]*) (\p{Ll}[\p{L}-]*)\??$/iu.exec(
      context.question.text.trim(),
    );
  const head = asked?.[2];
  const modifier = context.terms.find((term) => term.term.norm === asked?.[1]?.toLowerCase());
  if (!sentence || head === undefined || !modifier) return null;
  const rule = new RegExp(
    `\\b((?:an?|the) (?:\\p{Ll}[\\p{L}-]* ){0,2}?${head} (?:to|for|that|which|under which|\\p{Ll}+ing)\\s[^,.;]{3,160})`,
    'iu',
  );
  const match = rule.exec(sentence.text);
  const said = match?.[1]?.trim();
  if (!match || said === undefined) return null;
  const behind = said.slice(said.toLowerCase().indexOf(head.toLowerCase()) + head.length);
  const held = tokenize(behind).some((token) =>
    wordKeys(token.norm, token.stem).some((key) => modifier.keys.get(key) === 1),
  );
  if (!held) return null;
  const start = sentence.start + match.index;
  return proven(
    'definitions',
    evidence,
    { text: said, span: { start, end: start + said.length }, type: 'definition' },
    0.75,
  );
}
