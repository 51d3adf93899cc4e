import type { Passage } from '../../src/core/types.ts';

type Short = readonly [article: string, title: string | null, date: string | null, text: string];

// Invented news of invented places for these tests: fiction.
const SHORT: readonly Short[] = [
  ['larvik', 'Ferry line to close', '2020-06-02', 'Ministers met in the city of Larvik on Monday to save the ferry.'],
  [
    'reactor',
    'Cooling fails',
    '2019-11-30',
    'The old reactor lost its cooling for an hour. The reactor was shut down.',
  ],
  ['malaga', null, null, 'The mayor of Málaga opened a library beside the market.'],
  ['storm', 'Roofs torn off', '2021-03-14', 'A gale tore off roofs along the coast and cut power to villages.'],
  [
    'turbines',
    'Wind at sea',
    '2022-01-05',
    'A firm wants to put 1,000 turbines into the sea by the end of the decade.',
  ],
  ['duty', 'Trade', '2022-08-09', 'The U.S. raised the import duty on steel pipes.'],
  ['wall', 'Harbour', '2022-08-10', 'Divers mended the northern harbour wall before winter came to the town.'],
  ['apart', 'Harbour', '2022-08-11', 'The wall of the northern church fell; the town with the harbour paid for it.'],
  ['dig', 'Old graves', '2018-04-01', 'Archaeologists found two graves and a boat.'],
  ['wind-ja', null, '2022-02-02', '洋上風力の工事が港で始まった。'],
  ['dig-zh', null, null, '考古学家在河边发现了一条船。'],
  ['reactor-ko', null, null, '낡은 원자로가 멈췄다.'],
  ['ferry-ru', null, null, 'Старый паром больше не ходит.'],
];

export const PASSAGES: readonly Passage[] = SHORT.map(([article, title, date, text]) => ({
  id: `${article}#0`,
  article,
  index: 0,
  text,
  title,
  date,
  start: 0,
  end: text.length,
}));
