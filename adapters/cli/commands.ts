import { VERBS } from '../../src/core/verbs/table.ts';
import { ASK } from './askCommand.ts';
import type { CliCommand } from './command.ts';
import { DOCTOR } from './doctorCommand.ts';
import { EXPORT } from './exportCommand.ts';
import { DISCORD, SLACK } from './platformCommand.ts';
import { PREVIEW } from './previewCommand.ts';
import { SEARCH } from './searchCommand.ts';
import { START } from './startCommand.ts';
import { TIMELINE } from './timelineCommand.ts';
import { verbCommand } from './verbCommand.ts';

const OWN: readonly CliCommand[] = [START, ASK, SEARCH, TIMELINE, EXPORT, DOCTOR, PREVIEW, SLACK, DISCORD];

/** Every command in the order of `chips --help`: those of the terminal first, then the verbs of the grammar. */
export const COMMANDS: readonly CliCommand[] = [
  ...OWN,
  ...VERBS.filter((spec) => !OWN.some((command) => command.name === spec.name)).map(verbCommand),
];
