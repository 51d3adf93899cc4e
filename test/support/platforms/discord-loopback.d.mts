/** One recorded REST request of the bot. */
export interface DiscordCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly problems: readonly string[];
  /** Discord's error code or the HTTP status when the request was refused. */
  readonly failed?: number;
}

export interface DiscordInteraction extends Record<string, unknown> {
  readonly id: string;
  readonly token: string;
  readonly data: Record<string, unknown>;
}

export interface InteractionOptions {
  readonly type?: number;
  readonly name?: string;
  readonly options?: readonly unknown[];
  readonly commandType?: number;
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface DiscordLoopbackOptions {
  readonly token?: string;
  readonly grantedIntents?: number;
  readonly heartbeatInterval?: number;
  readonly now?: () => number;
}

export const ids: {
  readonly application: string;
  readonly bot: string;
  readonly guild: string;
  readonly channel: string;
  readonly user: string;
};

export class DiscordLoopback {
  constructor(options?: DiscordLoopbackOptions);
  readonly token: string;
  readonly address: string;
  readonly restOptions: { readonly api: string; readonly version: '10' };
  readonly gatewayUrl: string;
  readonly publicKey: string;
  readonly calls: DiscordCall[];
  readonly interactions: Map<
    string,
    {
      readonly id: string;
      created: number;
      acknowledged: boolean;
      readonly type: number;
      readonly messages: Map<string, Record<string, unknown>>;
    }
  >;
  readonly channelMessages: Record<string, unknown>[];
  readonly sockets: Set<unknown>;
  readonly gatewayLog: number[];
  intents?: number;
  heartbeatsAnswered: boolean;
  start(): Promise<this>;
  stop(): Promise<void>;
  problems(): string[];
  failNext(
    part: string,
    failure: { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): void;
  snowflake(): string;
  interaction(options?: InteractionOptions): DiscordInteraction;
  dispatchInteraction(options?: InteractionOptions): DiscordInteraction;
  answersTo(interaction: DiscordInteraction): DiscordCall[];
  httpInteraction(
    url: string,
    interaction: DiscordInteraction,
    options?: { readonly tamper?: boolean },
  ): Promise<{ readonly status: number; readonly text: string }>;
  dispatch(type: string, data: unknown): void;
  requestReconnect(): void;
  dropConnections(code?: number): void;
  forgetSessions(): void;
}
