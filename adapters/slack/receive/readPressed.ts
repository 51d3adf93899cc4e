/** A press of a button as far as we read it. */
export interface Pressed {
  readonly channel: string;
  readonly user: string;
  /** What Slack calls the person, for the case that users.info is not permitted. */
  readonly name: string | null;
  readonly thread: string | null;
  /** The same when one press is delivered twice. */
  readonly trigger: string;
  /** Whether the message with the button is one that only this person sees. */
  readonly ephemeral: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads Slack's block_actions payload; null when it lacks a channel or a person. */
export function readPressed(body: object): Pressed | null {
  const fields = fieldsOf(body);
  const container = fieldsOf(fields['container']);
  const message = fieldsOf(fields['message']);
  const user = fieldsOf(fields['user']);
  const channel = textOf(fieldsOf(fields['channel'])['id']) ?? textOf(container['channel_id']);
  const id = textOf(user['id']);
  if (channel === null || id === null) return null;
  return {
    channel,
    user: id,
    name: textOf(user['name']) ?? textOf(user['username']),
    thread: textOf(container['thread_ts']) ?? textOf(message['thread_ts']),
    trigger: textOf(fields['trigger_id']) ?? `${textOf(container['message_ts']) ?? ''}/${id}`,
    ephemeral: container['is_ephemeral'] === true,
  };
}

function fieldsOf(value: unknown): Fields {
  // An object of parsed JSON; each field is checked where it is used.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
