import { wordKeys } from '../facts.ts';
import type { Candidate } from './types.ts';

/** "Ann Lee praised the mill run by Holm": who runs it stands behind "by", not in front. `keys` are those of the asked verb. */
export function isDoneByOther(
  { evidence, span }: Pick<Candidate, 'evidence' | 'span'>,
  keys: ReadonlyMap<string, number> | null,
): boolean {
  if (!span || keys === null) return false;
  const { tokens } = evidence.facts.sentence(evidence.sentence);
  return tokens.some(
    (token, i) =>
      token.start >= span.end &&
      tokens[i + 1]?.norm === 'by' &&
      /(?:ed|en|[^aeiou]t|un|ng|wn|ld|id|de)$|^(?:run|put|set|cut|met|got|won)$/u.test(token.norm) &&
      wordKeys(token.norm, token.stem).some((key) => (keys.get(key) ?? 0) >= 0.7),
  );
}
