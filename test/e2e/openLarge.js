// Runs the build, because threads load compiled code. Prints what was seen of a corpus of thousands of passages.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSnapshot } from '../../dist/src/core/snapshot.js';
import { openCorpusFolder } from '../../dist/src/ingest/openCorpusFolder.js';
import { indexCacheFile, openSnapshot } from '../../dist/src/main/openSnapshot.js';
import { askCorpus, snapshotIndex } from '../../dist/src/service/askCorpus.js';
import { findEvents } from '../../dist/src/service/findEvents.js';

const ARTICLES = 420;
const PARAGRAPHS = 15;
const TOWNS = ['Hollow Bay', 'Elmstead', 'Karsund', 'Port Vane', 'Low Fell', 'Ostermark', 'Brightwater'];
const THINGS = ['pier', 'library', 'tram line', 'swimming pool', 'concert hall', 'market square', 'sea wall'];
const QUESTIONS = ['When did Elmstead open its tram line number 113?', 'How much did the pier number 777 cost?'];
const READER = { read: async () => [], state: () => 'off', reason: () => null, close: async () => {} };

function paragraph(number) {
  const town = TOWNS[number % TOWNS.length];
  const thing = THINGS[Math.floor(number / 3) % THINGS.length];
  return [
    `The town of ${town} opened its ${thing} number ${number} on ${(number % 27) + 1} May 2021, the council of the town said in a notice to all of the people who live there.`,
    `It cost ${number + 10} million crowns and took ${(number % 7) + 2} years, two more than the council had planned when it asked the builders of the region for their offers.`,
  ].join(' ');
}

const home = mkdtempSync(join(tmpdir(), 'chips-large-'));
for (let article = 0; article < ARTICLES; article++) {
  const texts = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(article * PARAGRAPHS + at));
  const head = `date 2021-05-${String((article % 27) + 1).padStart(2, '0')} Works of the towns, notice ${article}`;
  writeFileSync(join(home, `${article}.txt`), `${head}\n\nThis is fiction for a test.\n\n${texts.join('\n\n')}\n`);
}
const { documents } = await openCorpusFolder(home).read();
const events = [];
const log = { log: (_level, event) => events.push(event) };

async function answersOf({ snapshot, index }) {
  const answers = [];
  for (const question of QUESTIONS) {
    const options = { now: Date.UTC(2021, 5, 1), budgetMs: Number.POSITIVE_INFINITY };
    answers.push(await askCorpus({ snapshot, index, reader: READER }, { question }, options));
  }
  return answers;
}

const whole = buildSnapshot(documents);
const expected = await answersOf({ snapshot: whole, index: snapshotIndex(whole) });
const likeExpected = async (opened) => JSON.stringify(await answersOf(opened)) === JSON.stringify(expected);

let turns = 0;
const timer = setInterval(() => turns++, 1);
const bare = await openSnapshot(documents, { log });
clearInterval(timer);
const seen = {
  many: whole.passages.length > 5_000,
  answered: expected.some(({ status }) => status === 'answered'),
  turned: turns > 10,
  sameRevision: bare.snapshot.revision === whole.revision,
  built: { source: bare.index.source, same: await likeExpected(bare) },
  // Without a place for it no file is left.
  filesWithoutPlace: readdirSync(home).filter((name) => !name.endsWith('.txt')),
};

const cacheFile = indexCacheFile(join(home, '.data'), home);
const first = await openSnapshot(documents, { log, cacheFile });
const written = readFileSync(cacheFile);
const { mtimeMs } = statSync(cacheFile);
seen.first = { source: first.index.source, same: await likeExpected(first) };

const kept = await openSnapshot(documents, { log, cacheFile });
seen.kept = {
  source: kept.index.source,
  same: await likeExpected(kept),
  untouched: statSync(cacheFile).mtimeMs === mtimeMs,
};

const damaged = Buffer.from(written);
damaged[damaged.length >> 1] ^= 0x55;
writeFileSync(cacheFile, damaged);
seen.eventsBefore = [...events];
const rebuilt = await openSnapshot(documents, { log, cacheFile });
seen.rebuilt = {
  source: rebuilt.index.source,
  same: await likeExpected(rebuilt),
  whole: readFileSync(cacheFile).equals(written),
  events,
};

// A timeline reads part of it, and says so.
const eventsOf = (filter) => findEvents(whole, { topic: null, from: null, to: null, ...filter });
const about = eventsOf({ topic: 'concert hall' });
seen.timeline = {
  newest: eventsOf({}).caveats,
  topic: about.caveats,
  found: about.events.some(({ label }) => label.includes('concert hall')),
};

rmSync(home, { recursive: true, force: true });
console.log(JSON.stringify(seen));
