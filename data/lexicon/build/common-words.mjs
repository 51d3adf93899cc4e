// Writes ../common-words.json: words that running English text mostly writes in lower case. Counted, not copied: give it a
// JSON-lines file (plain or .gz) of texts with a field `context` or `text`: node data/lexicon/build/common-words.mjs FILE
// The committed list was counted over 18,706 paragraphs of encyclopedia, news and fiction (CC BY-SA and public domain).
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const file = process.argv[2];
if (file === undefined) throw new Error('Name a JSON-lines file of English texts.');
const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const lower = new Map();
const upper = new Map();
const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
const seen = new Set();
for (const line of lines) {
  const row = JSON.parse(line);
  const text = row.context ?? row.text ?? '';
  if (seen.has(text)) continue;
  seen.add(text);
  for (const match of text.matchAll(/(^|[.!?]["”]?\s+|["“(]\s*)?(\b[A-Za-z]{2,})\b/g)) {
    const word = match[2];
    if (/^[a-z]+$/.test(word)) add(lower, word);
    else if (/^[A-Z][a-z]+$/.test(word) && match[1] === undefined) add(upper, word.toLowerCase());
  }
}
// At least twelve times, and small in six of ten places that are no sentence start.
const words = [...lower].filter(([word, count]) => count >= 12 && count / (count + (upper.get(word) ?? 0)) >= 0.6).map(([word]) => word);
const groups = new Map();
for (const word of words.sort()) groups.set(word[0], [...(groups.get(word[0]) ?? []), word]);
const out = [...groups].map(([letter, list]) => `${JSON.stringify(letter)}: ${JSON.stringify(list.join(' '))}`);
writeFileSync(new URL('../common-words.json', import.meta.url), `{\n${out.join(',\n')}\n}\n`);
