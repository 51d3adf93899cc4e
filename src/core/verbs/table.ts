import { ASK_VERBS } from './askVerbs.ts';
import { CARE_VERBS } from './careVerbs.ts';
import { STANDING_VERBS } from './standingVerbs.ts';
import type { VerbName, VerbSpec } from './types.ts';

/** Every verb in the order of `help`. Slack's text, the CLI, the prompt and Discord's subcommands are made from it. */
export const VERBS: readonly VerbSpec[] = [...ASK_VERBS, ...STANDING_VERBS, ...CARE_VERBS];

const BY_NAME: ReadonlyMap<string, VerbSpec> = new Map(VERBS.map((spec) => [spec.name, spec]));

/** The table row of a verb; null for any other word. */
export function verbSpec(word: string): VerbSpec | null {
  return BY_NAME.get(word.toLowerCase()) ?? null;
}

/** The usage line of a verb, as shown in help and in errors. */
export function usageOf(verb: VerbName): string {
  return BY_NAME.get(verb)?.usage ?? verb;
}
