import { lemmaOf, type Word } from '../scanClause.ts';

// Heads of what governments, firms and teams set up together; in the plural too.
export const HEAD =
  /^(?:frameworks?|initiatives?|program(?:me)?s?|agreements?|accords?|pacts?|treat(?:y|ies)|hubs?|cent(?:re|er)s?|groups?|plans?|systems?|subsid(?:y|ies)|controls|schemes?|partnerships?|funds?|chains|consorti(?:um|a)|ventures?|committees?|commissions?|task-force|referendum|terminals?|projects?|institutes?|mechanisms?|strateg(?:y|ies)|roadmaps?|buyouts?|contracts?|deals?|pledges?|networks?|corridors?|alliances?|coalitions?)$/u;
// Everyday uses of those words need a word in front that makes them a programme.
export const NEEDS_MODIFIER: ReadonlyMap<string, RegExp> = new Map([
  ['group', /^(?:working|study|expert|steering|contact|advisory|task)$/u],
  ['groups', /^(?:working|study|expert|steering|contact|advisory|task)$/u],
  ['controls', /^(?:export|import|border|price|capital|arms|investment)$/u],
  ['chains', /^(?:supply|value)$/u],
  ['centre', /^(?!(?:the|city|town|shopping|control|press|wider)$)\p{L}/u],
  ['center', /^(?!(?:the|city|town|shopping|control|press|wider|space|science)$)\p{L}/u],
  ['deal', /^(?!(?:great|good|big|done|real|raw|no|better|best|any)$)\p{L}{3,}/u],
  ['deals', /^(?!(?:great|good|big|done|real|raw|no|better|best|any)$)\p{L}{3,}/u],
  ['venture', /^joint$/u],
  ['ventures', /^joint$/u],
]);

// The pact's own word ends its name, whatever kind of thing the name was taken for.
export const isNamedPact = ({ kind, text }: { readonly kind: string; readonly text: string }): boolean =>
  kind === 'law'
    ? /(?:agreement|accords?|pact|treaty|convention|protocol|framework|declaration|charter|compact|pledge)$/iu.test(
        text,
      )
    : (kind === 'product' || kind === 'organization') &&
      /\s(?:Pledge|Declaration|Partnership|Commitments|Initiative|Compact|Charter|Accords?|Pact|Deal)$/u.test(text);

// "exploration systems development", "the Danish fund Copenhagen Partners": the word only tells what kind of other thing.
export function isCompound(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (!next || next.mark) return false;
  if (next.capital)
    return /^(?:funds?|systems?|groups?)$/u.test(words[i]?.low ?? '') && !/(?:day|ary|ber|pril|arch)$/u.test(next.low);
  return (
    /^\p{L}{4,}$/u.test(next.low) &&
    /^(?:development|office|manager|managers|chief|director|council|building|buildings|members?|meetings?|talks|crisis|shortages?|maker|makers|operators?|workers?)$/u.test(
      next.low,
    )
  );
}

// "building resilient supply chains", "a network was set up": a system or a chain that is only there is no programme.
const ONLY_MADE = /^(?:systems?|networks?|corridors?|chains|alliances?|coalitions?)$/u;
const MAKES =
  /^(?:create|establish|set|launch|build|form|found|introduce|develop|strengthen|propose|join|ensure|open|sign|plan|aim|secure|link)$/u;
export function isMade(words: readonly Word[], i: number): boolean {
  if (!ONLY_MADE.test(words[i]?.low ?? '')) return true;
  const made = (from: number, to: number): boolean =>
    words.slice(Math.max(0, from), to).some((word) => !word.mark && MAKES.test(lemmaOf(word.low) ?? ''));
  return (
    made(i - 9, i) ||
    (made(i + 1, i + 12) && words.slice(i + 1, i + 12).some((word) => /^(?:be|been|was|were|is)$/u.test(word.low)))
  );
}
