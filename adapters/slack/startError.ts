/** Slack cannot be started; the message says what to do. Never holds a token. */
export class SlackStartError extends Error {
  readonly code = 'SLACK_START';
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(`Slack: ${message}. ${fix}`);
    this.fix = fix;
  }
}
