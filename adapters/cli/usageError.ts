/** Wrong use of the command line: shown with the way to its help, exit code 2. */
export class UsageError extends Error {
  readonly code = 'CHIPS_USAGE';
  readonly command: string | null;

  constructor(message: string, command: string | null) {
    super(message);
    this.name = 'UsageError';
    this.command = command;
  }
}
