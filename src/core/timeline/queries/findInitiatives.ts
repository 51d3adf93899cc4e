import { citeSentences } from '../../answer/cite.ts';
import type { Article } from '../../article/types.ts';
import type { ArticleFacts } from '../../facts.ts';
import { stem } from '../../text/stem.ts';
import type { Citation, IsoDate, Modality } from '../../types.ts';
import { modalityAt } from '../modality.ts';
import { scanClause } from '../scanClause.ts';
import { findProgrammeNouns, type ProgrammeNoun } from './findProgrammeNouns.ts';

/** A programme, plan, agreement or joint body of the articles, by its fullest name. */
export interface Initiative {
  readonly name: string;
  /** Other wordings, the newest first. */
  readonly alsoCalled: readonly string[];
  /** Date of the first article that tells of it; null when undated. */
  readonly firstSeen: IsoDate | null;
  /** How the newest sentence tells of it. */
  readonly modality: Modality;
  readonly asOf: IsoDate | null;
  /** The newest sentence first. */
  readonly citations: readonly Citation[];
  /** Independent stories. */
  readonly origins: number;
}

interface Told extends ProgrammeNoun {
  readonly article: Article;
  readonly modality: Modality;
  readonly citation: Citation;
}

interface Group {
  readonly keys: Set<string>;
  readonly head: string;
  readonly told: Told[];
}

/** Every programme of the articles, found by the form of its name and by what is done with it; oldest first. */
export function findInitiatives(
  articles: readonly Article[],
  facts: (id: string) => ArticleFacts,
  originOf: ReadonlyMap<string, string>,
): readonly Initiative[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group[]>();
  const inOrder = articles.toSorted((a, b) =>
    (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : 0,
  );
  for (const article of inOrder) {
    const own = facts(article.id);
    for (const [index, sentence] of article.sentences.entries()) {
      if (sentence.interrogative || sentence.text.length > 2_500) continue;
      const citation = citeSentences(article, index, index);
      if (!citation) continue;
      for (const noun of findProgrammeNouns(
        sentence.text,
        scanClause(sentence.text),
        own.sentence(index),
        sentence.start,
      )) {
        add(groups, byKey, {
          ...noun,
          article,
          citation,
          modality: modalityAt(sentence.text, { start: noun.at, end: noun.at + 1 }),
        });
      }
    }
  }
  return groups.filter(holds).map((group) => made(group, originOf));
}

function add(groups: Group[], byKey: Map<string, Group[]>, told: Told): void {
  const keys = keysOf(told);
  const near = [...keys].flatMap((key) => byKey.get(key) ?? []);
  const known = near.find((group) => sameProgramme(group, told, keys));
  const group = known ?? { keys: new Set<string>(), head: stem(told.head), told: [] };
  group.told.push(told);
  if (!known) groups.push(group);
  for (const key of keys) {
    if (group.keys.has(key)) continue;
    group.keys.add(key);
    const list = byKey.get(key);
    if (!list) byKey.set(key, [group]);
    else if (list.length < 200) list.push(group);
  }
}

const STOP =
  /^(?:the|an?|of|for|to|and|in|on|at|with|its|their|his|her|new|joint|that|which|known|as|by|from|between|two|first|this|such)$/u;

function keysOf(told: Told): ReadonlySet<string> {
  const words = `${told.name} ${told.alias ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !STOP.test(word) && (told.named || !/^(?:supply|chains?)$/u.test(word)))
      .map((word) => stem(word)),
  );
}

// A proper name is one with another that holds its words; a described thing must share its head and half its words.
function sameProgramme(group: Group, told: Told, keys: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of keys) if (group.keys.has(key)) shared++;
  const few = Math.min(keys.size, group.keys.size);
  if (told.named && group.told.some((one) => one.named)) return shared >= Math.max(1, few * 0.75);
  if (stem(told.head) !== group.head) return false;
  return shared >= Math.min(few, Math.max(2, few * 0.6));
}

// What is only described counts when somebody plans, makes or calls it off; a name counts as it stands.
function holds(group: Group): boolean {
  return group.told.some((one) => one.named || one.acted);
}

function made(group: Group, originOf: ReadonlyMap<string, string>): Initiative {
  const newestFirst = group.told.toReversed();
  const newest = newestFirst[0];
  if (!newest) throw new Error('a group holds what was added to it');
  const best =
    newestFirst.filter((one) => one.named).toSorted((a, b) => b.name.length - a.name.length)[0] ??
    group.told.toSorted((a, b) => Number(b.acted) - Number(a.acted) || b.name.length - a.name.length)[0] ??
    newest;
  const dates = group.told.flatMap((one) => one.article.published ?? []);
  const names = new Map(newestFirst.map((one) => [one.name.toLowerCase(), one.name] as const));
  names.delete(best.name.toLowerCase());
  const citations = new Map(
    newestFirst.map((one) => [`${one.citation.article} ${one.citation.start}`, one.citation] as const),
  );
  const state = newestFirst.find((one) => one.acted) ?? newest;
  return {
    name: best.name,
    alsoCalled: [...names.values()].slice(0, 5),
    firstSeen: dates.toSorted()[0] ?? null,
    modality: state.modality,
    asOf: state.article.published,
    citations: [
      state.citation,
      ...[...citations.values()].filter(
        (one) =>
          one !== state.citation && !(one.article === state.citation.article && one.start === state.citation.start),
      ),
    ],
    origins: new Set(group.told.map((one) => originOf.get(one.article.id) ?? one.article.id)).size,
  };
}
