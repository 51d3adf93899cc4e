import type { Mention } from '../mentions/types.ts';
import { coordinatedNames } from './complete.ts';
import type { Evidence } from './types.ts';

const SEVERAL =
  /^(?:the |both (?:of )?(?:the )?)?(?:two|both|pair|they|both (?:leaders|ministers|men|women|sides)|(?:two )?(?:leaders|ministers|officials|men|women))(?: (?:leaders|ministers|men|women|officials))?$/i;
const ONE_PERSON =
  /^(?:he|she|him|her|the (?:president|minister|premier|prime minister|secretary|chairman|mayor|governor|coach|captain))$/i;
const HOW_FAR = 3;

export interface Resolution {
  readonly names: readonly Mention[];
  /** The sentence that names them. */
  readonly sentence: number;
}

/** Who "the two", "they", "he" in a sentence are: the persons last coordinated, or last named, in the sentences before. */
export function resolvePronoun(answer: string, evidence: Evidence): Resolution | null {
  const several = SEVERAL.test(answer.trim());
  if (!several && !ONE_PERSON.test(answer.trim())) return null;
  for (let i = evidence.sentence; i >= Math.max(0, evidence.sentence - HOW_FAR); i--) {
    const people = evidence.facts.sentence(i).mentions.filter((mention) => mention.kind === 'person');
    if (i === evidence.sentence && several) continue;
    const before = people.filter(
      (mention) => i < evidence.sentence || mention.end <= (evidence.article.sentences[i]?.end ?? 0),
    );
    if (several) {
      const group = before
        .map((mention) => coordinatedNames(evidence.article.text, before, mention))
        .find((names) => names.length >= 2);
      if (group) return { names: group, sentence: i };
    } else if (before[0] && i < evidence.sentence) return { names: [before[0]], sentence: i };
  }
  return null;
}
