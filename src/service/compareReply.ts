import { wordKeys } from '../core/facts.ts';
import { dateWords } from '../core/reply/dateText.ts';
import type { ListReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { isStopWord } from '../core/text/stopWords.ts';
import { tokenize } from '../core/text/tokenize.ts';
import { compareFigures, type Figure } from '../core/timeline/queries/compareFigures.ts';
import { quoteStands } from './verifyQuotes.ts';

/** Passages that a topic may touch, and figures that are shown. */
const PASSAGES = 30;
const MOST = 40;

/** The figures of a topic side by side: whose, of what, when; a different scope or date is no conflict. */
export function compareReply(snapshot: Snapshot, topic: string): ListReply {
  const figures = compareFigures(sentencesAbout(snapshot, topic), (id) => snapshot.facts(id));
  const rows = figures.slice(0, MOST).flatMap((figure) => {
    const stands = quoteStands(figure.citation, snapshot);
    return stands
      ? [{ id: null, text: textOf(figure), detail: detailOf(figure), citation: figure.citation, controls: [] }]
      : [];
  });
  return { kind: 'list', title: `Figures: ${topic}`, rows, empty: 'No figure in the articles fits.', controls: [] };
}

/** Sentences that hold words of the topic, or follow one that does in a passage that a search finds. */
function sentencesAbout(snapshot: Snapshot, topic: string) {
  const wanted = tokenize(topic)
    .filter((token) => !isStopWord(token.norm))
    .map((token) => wordKeys(token.norm, token.stem));
  if (wanted.length === 0) return [];
  const least = Math.ceil(wanted.length / 2);
  const held = (keys: ReadonlySet<string>): number => wanted.filter((each) => each.some((key) => keys.has(key))).length;
  const seen = new Set<string>();
  return snapshot.index.search({ text: topic }, PASSAGES).flatMap(({ passage }) => {
    const article = snapshot.article(passage.article);
    if (!article) return [];
    const facts = snapshot.facts(article.id);
    return article.sentences.flatMap((sentence, index) => {
      const key = `${article.id} ${index}`;
      if (sentence.start < passage.start || sentence.end > passage.end || seen.has(key)) return [];
      if (held(facts.sentence(index).keys) < least) return [];
      seen.add(key);
      return [{ article, index }];
    });
  });
}

const textOf = (figure: Figure): string => `${figure.text}${figure.subject === null ? '' : ` — ${figure.subject}`}`;

function detailOf(figure: Figure): string {
  const when = figure.dateFrom === 'article' ? `article of ${dateWords(figure.date)}` : dateWords(figure.date);
  return [figure.scope, when, figure.differs ? 'another article says otherwise' : null]
    .filter((part) => part !== null)
    .join(' · ');
}
