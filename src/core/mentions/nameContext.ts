import type { Draft } from './draft.ts';
import { readRole } from './readRole.ts';
import type { Word } from './scanWords.ts';
import { COMPANY_NOUNS, PRODUCT_NOUNS, ROLE_HEADS } from './wordLists.ts';

/** "SLIM, a small lander", "VIPER, a 430-kilogram rover that" */
export function isProductContext(words: readonly Word[], _from: number, end: number): boolean {
  if (words[end]?.text !== ',' || !/^(?:the|a|an|its)$/.test(words[end + 1]?.key ?? '')) return false;
  for (let k = end + 2; k < Math.min(end + 9, words.length); k++) {
    const word = words[k];
    if (word === undefined || word.text === ',' || /^(?:of|in|that|which|who|for|by)$/.test(word.key)) break;
    if (PRODUCT_NOUNS.has(word.key)) return true;
  }
  return false;
}

/** "Puccini's granddaughter", "Chanakya asked him", "the composer admired by Ravel": what only people have and do. */
export function isPersonal(words: readonly Word[], from: number, end: number): boolean {
  const next = words[end];
  if (next?.kind === 'possessive') return KIN.test(words[end + 1]?.key ?? '');
  if (words[from - 1]?.key === 'of' && KIN.test(words[from - 2]?.key ?? '')) return true;
  // "Freeland had been finance minister"
  let at = end;
  while (/^(?:is|was|had|has|been|became|remains|remained|the|a|an)$/.test(words[at]?.key ?? '') && at < end + 4) at++;
  if (at > end && words[at]?.kind === 'lower' && readRole(words, at) !== null) return true;
  return (
    PERSONAL.test(next?.key ?? '') ||
    (/^(?:was|had|has|is)$/.test(next?.key ?? '') && PERSONAL.test(words[end + 1]?.key ?? ''))
  );
}

const KIN =
  /^(?:son|sons|daughter|daughters|wife|husband|widow|widower|mother|father|parents|brother|sister|brothers|sisters|cousin|uncle|aunt|nephew|niece|grandson|granddaughter|grandfather|grandmother|girlfriend|boyfriend|fiancee|partner|death|birthday|childhood|lawyer|lawyers|music|novel|novels|poems|paintings|symphony|opera|career|biographer|autobiography|aide|aides|resignation|predecessor|successor)$/;
const PERSONAL =
  /^(?:born|died|married|wrote|composed|painted|felt|knew|thought|believed|smiled|laughed|wept|graduated|studied|taught|resigned|asked|replied|nodded|remembered|recalled|grew|dreamed|wondered|admitted|sang|sat|stood|slept|arrested|jailed|sentenced|testified|murdered|assassinated|beheaded)$/;

/** "Orsted's boss", "chief executive of Asante Gold" */
export function isOwnerOfRole(words: readonly Word[], from: number, end: number): boolean {
  const next = words[end]?.kind === 'possessive' ? words[end + 1] : words[end];
  if (next?.kind === 'lower' && EXECUTIVE.test(next.key)) return true;
  return /^(?:of|at)$/.test(words[from - 1]?.key ?? '') && EXECUTIVE.test(words[from - 2]?.key ?? '');
}

const EXECUTIVE =
  /^(?:boss|chief|ceo|chairman|chairwoman|chair|executives?|founders?|cofounder|spokesman|spokeswoman|spokesperson|shareholders?|employees|shares|customers|headquarters|lawyers|investors)$/;

/** "Northvolt got aid", "Banxico cut its rate", "Arianespace will launch": who decides, sells or pays is an organisation. */
export function isAgent(words: readonly Word[], end: number): boolean {
  let at = end;
  while (
    /^(?:will|would|has|have|had|may|could|also|recently|then|now|later|already|plans|wants|agreed|expects|intends|hopes|is|to)$/.test(
      words[at]?.key ?? '',
    ) &&
    at < end + 4
  )
    at++;
  return AGENT.test(words[at]?.key ?? '') && !(at === end && words[at]?.kind !== 'lower');
}

const AGENT =
  /^(?:announced?|unveil(?:ed)?|launch(?:ed)?|buy|bought|sell|sold|pay|paid|cut|raised?|acquired?|hired?|sacked?|fired?|shed|close|offer(?:ed)?|owes|owns|employs|makes|posted|reported|expects|invest(?:ed)?|build|joined|join|develop(?:ed)?|supplies|supply|publish(?:ed)?|fined|approved|recall(?:ed)?|merged?|borrowed|denied|deny|signed|sign|got|gave|apologi[sz]ed|declined|issued|filed|sued|cancelled|canceled|suspended|halted|operates|handled|produces|manufactures|ordered|delivered|developing|building|planning|considering|preparing|looking|working|investing|opening|seeking|trying)$/;

/** "company X", "chip maker, X", "X, the start-up", "X, a battery company in Ghent" */
export function isCompanyContext(words: readonly Word[], from: number, end: number): boolean {
  const before = words[from - 1]?.text === ',' ? words[from - 2] : words[from - 1];
  if (before !== undefined && before.kind === 'lower' && COMPANY_NOUNS.has(before.key) && before.key !== 'unit')
    return true;
  if (/^(?:up|maker)$/.test(before?.key ?? '')) return true;
  if (words[end]?.text !== ',') return false;
  const article = words[end + 1]?.key ?? '';
  if (!/^(?:the|a|an|its|which|whose)$/.test(article)) return false;
  for (let k = end + 2; k < Math.min(end + 8, words.length); k++) {
    const word = words[k];
    if (word === undefined || word.text === ',' || /^(?:of|in|that|which|who|for|owned)$/.test(word.key)) break;
    if (ROLE_HEADS.has(word.key)) return false;
    if (COMPANY_NOUNS.has(word.key) || (word.key === 'up' && words[k - 1]?.text === '-')) return true;
  }
  return false;
}

export function quoted(words: readonly Word[], from: number, end: number): boolean {
  return /^["“‘]$/.test(words[from - 1]?.text ?? '') && /^["”’]$/.test(words[end]?.text ?? '');
}

/** True when an organisation stands in the same list: "Marubeni and Sumitomo Corp will build". */
export function besideOrganization(draft: Draft, end: number): boolean {
  const next = draft.words[end];
  const other = next?.key === 'and' || next?.text === ',' ? draft.words[end + 1] : undefined;
  return (
    other !== undefined &&
    draft.mentions.some((mention) => mention.kind === 'organization' && mention.start === other.start)
  );
}
