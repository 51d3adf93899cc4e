import { dateWords } from '../core/reply/dateText.ts';
import type { ListReply } from '../core/reply/types.ts';
import { count, modalityWords } from '../core/reply/words.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { findInitiatives, type Initiative } from '../core/timeline/queries/findInitiatives.ts';
import { quoteStands } from './verifyQuotes.ts';

/** Every programme of the articles with when it was first told of, how it stands and the newest sentence. */
export function initiativesReply(snapshot: Snapshot): ListReply {
  const found = findInitiatives(snapshot.articles, (id) => snapshot.facts(id), snapshot.timeline().originOf);
  return {
    kind: 'list',
    title: 'Initiatives',
    rows: found.flatMap((one) => {
      const citation = one.citations.find((each) => quoteStands(each, snapshot));
      return citation ? [{ id: null, text: one.name, detail: detailOf(one), citation, controls: [] }] : [];
    }),
    empty: 'The articles tell of no programme, agreement or plan.',
    controls: [],
  };
}

function detailOf(one: Initiative): string {
  const first =
    one.firstSeen === null ? 'first told of in an undated article' : `first told of ${dateWords(one.firstSeen)}`;
  const state = one.asOf === null || one.asOf === one.firstSeen ? '' : `, as of ${dateWords(one.asOf)}`;
  return `${modalityWords(one.modality)}${state} · ${first} · ${count(one.origins, 'origin')}`;
}
