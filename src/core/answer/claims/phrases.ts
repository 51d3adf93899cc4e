import { verbLemma } from '../../question/words.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Context } from '../types.ts';
import { argumentsOf, heldHere } from './arguments.ts';
import { withoutInserts } from './asked.ts';
import { opensWithOther } from './nameFit.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

interface Telling {
  readonly asked: ReadonlySet<string>;
  /** What says the same in other words. */
  readonly same: RegExp | null;
  /** What rules it out, told of the same thing. */
  readonly contrary: RegExp | null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const any = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'giu');

const TELLINGS: readonly Telling[] = [
  {
    asked: set('attend participate appear come'),
    same: any('took part|takes part|was present|were present'),
    contrary: any(
      '(?:was|were|is) absent|stay(?:s|ed) away|sen(?:t|ds) (?:his|her|its|their) deputy|(?:was|were) represented by|(?:stood|stands|filled) in for (?:him|her)|could not come|missed the',
    ),
  },
  {
    asked: set('support back favour favor approve endorse'),
    same: any(
      'vot(?:ed|es) (?:for|in favou?r of)|(?:came|spoke) out (?:for|in favou?r of)|(?:was|were|is|are) in favou?r of',
    ),
    contrary: any(
      'vot(?:ed|es) against|oppose[sd]?|(?:came|spoke|speaks) out against|campaign(?:s|ed) against|(?:is|are|was|were) against',
    ),
  },
  {
    asked: set('oppose'),
    same: any('vot(?:ed|es) against|(?:came|spoke) out against|(?:is|are|was|were) against'),
    contrary: any(
      'vot(?:ed|es) (?:for|in favou?r of)|(?:came|spoke|speaks) out (?:for|in favou?r of)|support(?:s|ed)|back(?:s|ed)|(?:is|are|was|were) in favou?r of',
    ),
  },
  {
    asked: set('reach meet achieve hit fulfil'),
    same: any('exceeded|surpassed|achieved'),
    contrary: any('missed|misses|f(?:ell|alls) short of|fell (?:well |far )?below'),
  },
  { asked: set('heed follow hear'), same: null, contrary: any('ignored|disregarded|was not listened to') },
  {
    asked: set('win'),
    same: null,
    contrary: any(
      'lost|loses|lost out|(?:was|were|been) (?:beaten|defeated|eliminated|knocked out)|(?:came|finished) (?:second|third|last)|was runner-up|missed out',
    ),
  },
  { asked: set('land'), same: null, contrary: any('crashe[sd]|crash-landed|broke up|exploded') },
  {
    asked: set('survive'),
    same: any('escaped unhurt|got out alive'),
    contrary: any('died|dies|was killed|were killed|drowned'),
  },
  {
    asked: set('convict find'),
    same: any('(?:was|were) (?:found guilty|sentenced)'),
    contrary: any('(?:was|were|been) (?:acquitted|cleared of)|acquitted (?:him|her|them)'),
  },
  {
    asked: set('acquit'),
    same: any('found not guilty|cleared of'),
    contrary: any('(?:was|were|been) (?:convicted|sentenced|found guilty|jailed)'),
  },
  {
    asked: set('uphold'),
    same: any('confirmed'),
    contrary: any('dismissed|rejected|overturned|threw out|struck down|turned down|quashed'),
  },
  {
    asked: set('approve pass adopt clear'),
    same: any('cleared|waved through|g(?:ave|ives?) (?:the |its )?green light|said yes to'),
    contrary: any('blocked|vetoed|voted down|rejected|turned down|threw out|thrown out|said no to|withheld'),
  },
  {
    asked: set('reject refuse block'),
    same: any('turned down|threw out|voted down|said no to'),
    contrary: any('approved|adopted|accepted|cleared|agreed to|waved through'),
  },
  {
    asked: set('keep retain maintain'),
    same: any(
      '(?:stays?|remains?|stayed|remained) (?:in place|in force|in \\p{Lu}\\p{L}+)|(?:holds?|held) on to|retain(?:s|ed)|maintain(?:s|ed)',
    ),
    contrary: any('lift(?:s|ed)|g(?:ave|ives?) up|drop(?:s|ped)|sold|scrap(?:s|ped)|abolish(?:es|ed)|abandon(?:s|ed)'),
  },
  {
    asked: set('lift drop abolish scrap repeal'),
    same: null,
    contrary: any(
      '(?:stays?|remains?|stayed|remained) (?:in place|in force)|keeps?|kept|maintain(?:s|ed)|upheld|extend(?:s|ed)|stays|remains',
    ),
  },
  {
    asked: set('extend renew prolong'),
    same: any('prolonged|renewed|extended'),
    contrary: any('expire[sd]|ran out|runs out|lapse[sd]|not renewed'),
  },
  {
    asked: set('close shut'),
    same: null,
    contrary: any('(?:remains?|stays?|stayed|remained|is still|are still) open|reopen(?:s|ed)'),
  },
  {
    asked: set('open reopen'),
    same: null,
    contrary: any('(?:remains?|stays?|stayed|remained|is still|are still) (?:closed|shut)'),
  },
  { asked: set('mention'), same: any('names|named'), contrary: null },
  {
    asked: set('resign leave quit retire'),
    same: any('stepped down|steps down|handed in (?:his|her) resignation|gave up (?:his|her) (?:post|office|seat)'),
    contrary: any('stay(?:s|ed)? (?:on|in office)|remain(?:s|ed)? in office'),
  },
  {
    asked: set('release free'),
    same: any('freed|let go|walked free|left prison'),
    contrary: any('(?:is|are|remains?|stays?) (?:still )?(?:in|behind) (?:prison|jail|custody|detention|bars)'),
  },
  { asked: set('publish release reveal'), same: null, contrary: any('kept (?:it |them )?secret|withheld') },
  {
    asked: set('pay charge'),
    same: null,
    contrary: any('free of charge|for nothing|refuse[sd]? to pay|has only promised|have only promised'),
  },
  {
    asked: set('sell'),
    same: null,
    contrary: any('(?:is|are|was|were) not for sale|block(?:s|ed) the sale|stopped the sale'),
  },
  {
    asked: set('accept'),
    same: any('agreed to|said yes to'),
    contrary: any('refuse[sd]|turn(?:s|ed) (?:\\p{L}+ ){0,4}down|turned down|decline[sd]|reject(?:s|ed)|said no to'),
  },
  {
    asked: set('sue'),
    same: any('t(?:ook|akes?|aken) (?:[\\p{L}’-]+ ){1,5}to court|fil(?:es|ed) (?:a )?(?:law)?suit|went to court'),
    contrary: null,
  },
  {
    asked: set('ratify'),
    same: null,
    contrary: any('(?:has|have) (?:so far )?(?:only|merely) signed|only signed'),
  },
  {
    asked: set('change rename'),
    same: any(
      '(?:is|are|was|were) (?:now|since|today) (?:called|known as|named)|renamed|changed (?:its|his|her|their) name',
    ),
    contrary: null,
  },
  {
    asked: set('extradite hand'),
    same: any('extradite[sd]|handed over'),
    contrary: any(
      '(?:will|did|does) not (?:extradite|hand over)|refuse[sd]? to (?:extradite|hand over|hand (?:him|her|them) over)',
    ),
  },
  { asked: set('vanish disappear'), same: any('disappear(?:s|ed)?|vanish(?:es|ed)?'), contrary: null },
  {
    asked: set('visit'),
    same: any('travelled to|traveled to|went to|came to|arrived in'),
    contrary: any('cancel(?:s|led|ed) (?:the|his|her|its|their) (?:visit|trip|journey)|stayed at home'),
  },
  {
    asked: set('hurt injure harm'),
    same: null,
    contrary: any('unhurt|unharmed|uninjured|escaped without injury'),
  },
  {
    asked: set('allow permit let'),
    same: null,
    contrary: any(
      'cannot|may not|must not|(?:is|are) not (?:allowed|permitted) to|(?:has|have|gives?|receives?) no (?:right|power)s?(?: to)?|does not (?:receive|give|get|have) the (?:right|power)s? to|forbid(?:s|den)?|ban(?:s|ned)?|prohibit(?:s|ed)?',
    ),
  },
  {
    asked: set('forbid ban prohibit'),
    same: any('may not|must not|(?:is|are) not (?:allowed|permitted)'),
    contrary: any('may (?:still|now|again)|(?:is|are) (?:still |now )?(?:allowed|permitted|legal)'),
  },
];

/**
 * What a sentence says of the asked verb in other words: "voted against it" of supporting, "missed the goal" of reaching
 * it, "was absent" of attending. Null where it says neither, or leaves it open.
 */
export function phrasedVerdict(text: string, lemma: string, ofSubject: (at: number) => boolean): Spoken | null {
  if (/\b(?:if|whether|unless)\b/iu.test(text)) return null;
  const asked = verbLemma(lemma) ?? lemma.replace(/(?:ed|ing)$/u, '');
  for (const telling of TELLINGS) {
    if (!telling.asked.has(asked)) continue;
    for (const [pattern, yes] of [
      [telling.contrary, false],
      [telling.same, true],
    ] as const) {
      for (const match of pattern ? text.matchAll(pattern) : []) {
        const span = { start: match.index, end: match.index + match[0].length };
        const spoken = ofSubject(span.start) ? said(text, span, yes) : null;
        if (spoken) return spoken;
      }
    }
  }
  return null;
}

function said(text: string, span: { start: number; end: number }, yes: boolean): Spoken | null {
  const own = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const negated = /\b(?:not|never|n['’]t|neither|nor|no longer)(?: \p{L}+){0,2} $/iu.test(before);
  if (!yes) {
    // "He had been sentenced in 2020" is what came before the acquittal.
    if (/\bhad (?:\p{L}+ )?$/iu.test(before) && /\b(?:sentenced|convicted|guilty|acquitted|jailed)\b/iu.test(own))
      return null;
    if (negated || /\b(?:would|could|might|to|wants?|threatens?)(?: \p{L}+){0,1} $/iu.test(before)) return null;
    return { polarity: 'no', modality: 'denied', exact: 0.85, at: span.end };
  }
  if (negated) return { polarity: 'no', modality: 'denied', exact: 0.85, at: span.end };
  const verb = /\p{L}+/u.exec(own)?.[0] ?? own;
  const modality = modalityAt(text, { start: span.start, end: span.start + verb.length });
  if (modality === 'cancelled' || modality === 'denied') return null;
  return { polarity: modality === 'planned' ? 'planned' : 'yes', modality, exact: 0.85, at: span.end };
}

/**
 * The asked subject is what the words at `at` are told of: it stands before them with no other subject between, or a
 * pronoun takes its place. "The Greens voted against it, the Liberals for it", "his partner Lund was found guilty".
 */
export function tellsOfSubject(scope: Scope, context: Context, predicate: Predicate, at: number): boolean {
  const { subject } = argumentsOf(context, predicate);
  if (subject === null) return true;
  const start = scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0;
  const last = subject.name?.forms.map((form) => form.at(-1)) ?? [];
  const spot = scope.here.tokens.findLast(
    (token) =>
      token.end - start <= at &&
      (subject.name ? last.includes(token.norm) : subject.keys.some((key) => token.stem === key || token.norm === key)),
  );
  if (!spot) {
    const held = heldHere(scope, subject);
    // "The court threw out the suit" answers "Was the suit upheld?": what is asked of stands behind the verb.
    const passive = /^(?:and |but |so )?(?:is|are|was|were|has been|have been)\b/iu.test(context.question.text);
    return held ? passive : !opensWithOther(scope, context);
  }
  const between = withoutInserts(scope.text).slice(spot.end - start, at);
  return !/;|,\s+(?:(?:while|but|and|whereas)\s+)?(?:(?:the|its|his|her|their)\s+\p{L}|\p{Lu})|\b(?:and|but|while)\s+(?:the|its|his|her|their|a)\s+\p{L}+\s+(?:\p{L}+\s+)?$/u.test(
    between,
  );
}
