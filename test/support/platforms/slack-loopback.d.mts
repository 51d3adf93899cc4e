/** One recorded call of the app: a Web API method, `response_url`, or `ack` for the answer to a request. */
export interface SlackCall {
  readonly method: string;
  readonly args: Record<string, unknown>;
  readonly problems: readonly string[];
  /** Error name or HTTP status when the call was refused. */
  readonly failed?: string | number;
  readonly answer?: Record<string, unknown>;
}

export interface SlackAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly milliseconds: number;
}

export interface CommandOptions {
  readonly command?: string;
  readonly text?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SlackLoopbackOptions {
  readonly signingSecret?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly scopes?: readonly string[];
  readonly messagesPerSecondPerChannel?: number;
  readonly now?: () => number;
}

export class SlackLoopback {
  constructor(options?: SlackLoopbackOptions);
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly address: string;
  readonly apiUrl: string;
  readonly calls: SlackCall[];
  readonly channels: Map<string, { member: boolean; archived: boolean }>;
  readonly responseUrls: Map<string, { created: number; uses: Record<string, unknown>[] }>;
  readonly triggers: Map<string, number>;
  readonly messages: Map<string, Record<string, unknown>>;
  readonly sockets: Set<unknown>;
  start(): Promise<this>;
  stop(): Promise<void>;
  problems(): string[];
  failNext(method: string, failure: { readonly error?: string; readonly status?: number; readonly retryAfter?: number }): void;
  sign(body: string, timestamp?: number): Record<string, string>;
  post(url: string, body: string, contentType: string, headers?: Readonly<Record<string, string>>): Promise<SlackAnswer>;
  commandPayload(options?: CommandOptions): { readonly id: string; readonly payload: Record<string, string> };
  slashCommand(
    appUrl: string,
    options?: CommandOptions,
  ): Promise<
    SlackAnswer & {
      readonly id: string;
      readonly payload: Record<string, string>;
      readonly responses: Record<string, unknown>[];
    }
  >;
  event(
    appUrl: string,
    event: Readonly<Record<string, unknown>>,
    options?: { readonly eventId?: string; readonly retry?: number },
  ): Promise<SlackAnswer>;
  urlVerification(appUrl: string): Promise<SlackAnswer>;
  sslCheck(appUrl: string): Promise<Response>;
  interaction(appUrl: string, payload: Readonly<Record<string, unknown>>): Promise<SlackAnswer>;
  socketSend(
    type: string,
    payload: Readonly<Record<string, unknown>>,
    options?: { readonly timeout?: number; readonly acceptsResponsePayload?: boolean; readonly retryAttempt?: number },
  ): Promise<unknown>;
  recycleSockets(reason?: string): void;
}
