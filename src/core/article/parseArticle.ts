import type { Sentence } from '../text/types.ts';
import { buildBlocks } from './buildBlocks.ts';
import { cutUnits } from './cutUnits.ts';
import { decidePublished } from './decidePublished.ts';
import { readDatePrefix } from './readDatePrefix.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import type { Article, SourceDocument } from './types.ts';

/**
 * Parses one stored text into title, publisher, byline, publication date with its provenance, blocks and evidence
 * sentences. Total: any string gives an article. What the text and the metadata do not say stays null or `unknown`.
 */
export function parseArticle(doc: SourceDocument): Article {
  const text = doc.text;
  const front = readFrontMatter(text);
  const prefix = front === null ? readDatePrefix(text) : null;
  const units = cutUnits(text, front?.end ?? prefix?.end ?? 0);
  const given = doc.title ?? front?.title ?? null;
  const parts = buildBlocks(text, units, given);
  const head = front === null ? prefix : { start: 0, end: front.end };
  const blocks =
    head === null ? parts.blocks : [{ kind: 'furniture' as const, start: head.start, end: head.end }, ...parts.blocks];
  const shift = blocks.length - parts.blocks.length;
  const sentences: Sentence[] = parts.sentences.map((sentence) => ({ ...sentence, block: sentence.block + shift }));
  return {
    id: doc.id,
    revision: doc.revision ?? 1,
    seq: doc.seq ?? 0,
    text,
    title: given ?? parts.title,
    publisher: doc.publisher ?? front?.publisher ?? parts.publisher,
    byline: parts.byline ?? front?.byline ?? null,
    datelinePlace: parts.datelinePlace,
    ...decidePublished(prefix?.published ?? parts.published, parts.updated, doc.published ?? front?.published ?? null),
    url: doc.url ?? front?.url ?? null,
    blocks,
    sentences,
  };
}
