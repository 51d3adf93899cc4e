/** Discord cannot be started; the message says what to do. Never holds a token. */
export class DiscordStartError extends Error {
  readonly code = 'DISCORD_START';
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(`Discord: ${message}. ${fix}`);
    this.fix = fix;
  }
}
