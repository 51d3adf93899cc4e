/** Small words that no counted noun can be. */
export const NO_NOUN = new Set(
  (
    'a an the of in on at to for from by with and or but as than that which who when while if is was were are be been has have had will would can could may might ' +
    'this these those it its his her their our your my he she they we you i not no into over under after before between against during per each ' +
    'said says told according more less ago away later earlier old long high wide tall deep only also both all then there here up down out off still because so so-called'
  ).split(' '),
);
/** Verb forms that follow a number. */
export const VERBISH = new Set(
  'died killed were are have had said voted backed took won lost left live work arrived lie stood'.split(' '),
);
/** Plural scale words: "tens of thousands of". */
export const NUMBER_SCALES = new Set([
  'hundreds',
  'thousands',
  'tens',
  'dozens',
  'scores',
  'millions',
  'billions',
  'trillions',
]);
