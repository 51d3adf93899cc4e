import type { Reply } from '../../../src/core/reply/types.ts';
import { readFailure } from '../api/failure.ts';
import type { Desk } from './types.ts';

const NOTE = 'I am not in this channel yet, so the digest could not be posted. Type /invite @Chips here.';

/** A subscription for a channel that the app is not in is confirmed together with what is still to be done. */
export async function withInvitation({ clients }: Desk, channel: string, reply: Reply): Promise<Reply> {
  if (reply.kind !== 'notice') return reply;
  try {
    const { channel: told } = await clients.reads.conversations.info({ channel });
    const inside = told?.is_member === true || told?.is_im === true;
    return inside ? reply : { ...reply, details: [...reply.details, NOTE] };
  } catch (error) {
    const failure = readFailure(error);
    const unseen = failure.kind === 'refused' && failure.code === 'channel_not_found';
    return unseen ? { ...reply, details: [...reply.details, NOTE] } : reply;
  }
}
