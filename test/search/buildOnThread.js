import { buildPassageIndex } from '../../dist/src/core/search/buildPassageIndex.js';
import { openSearchIndex } from '../../dist/src/store/searchIndex/openSearchIndex.js';

const count = Number(process.argv[2]);
const passages = Array.from({ length: count }, (_, at) => {
  const text = `Passage ${at} tells of harbour ${at % 7} and reactor ${at % 11}.`;
  return { id: `a#${at}`, article: 'a', index: at, text, title: null, date: null, start: 0, end: text.length };
});

let turns = 0;
const timer = setInterval(() => turns++, 1);
const opened = await openSearchIndex({ passages, revision: 'r' });
clearInterval(timer);

const idsOf = (hits) => hits.map(({ passage, score }) => [passage.id, score]);
const query = { text: 'harbour 3 reactor 5' };
const same =
  JSON.stringify(idsOf(await opened.search(query, 20))) ===
  JSON.stringify(idsOf(buildPassageIndex(passages).search(query, 20)));
console.log(JSON.stringify({ source: opened.source, same, turned: turns > 0 }));
