import type { Mention } from '../mentions/types.ts';
import type { Resolved } from './types.ts';

/** Takes a mention of a question with what the registry knows about it. */
export type Give = (mention: Mention, resolved: Resolved) => void;

/** Words of questions that are never a name when written small. */
export const NEVER = new Set(
  (
    'who what when where which why how whose whom is are was were did does do has have had will would can could should may might must the a an of in on at to for ' +
    'from by with and or not no about between before after during since until us it its he she they them his her their our we you me my this that these those there ' +
    'say said tell told meet met happen happened mean many much long old new now today tomorrow yesterday all any some more most other than as be been being go went come came ' +
    'latest news promise promised plan planned deal talk talks people country countries company companies year years month day days time mars march may'
  ).split(' '),
);
