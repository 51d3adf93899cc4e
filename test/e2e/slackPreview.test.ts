import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';
import { respondProblems } from '../support/platforms/slack-rules.mjs';

describe('chips preview slack', () => {
  beforeAll(buildIfStale);

  it.each([['help'], ['timeline semiconductors'], ['who met in Detroit'], ['<!channel> & <https://evil.example|x>']])(
    'prints the message for %j, valid and without a token',
    async (text) => {
      const { out, err } = await chips(['preview', 'slack', text]);
      expect(err).toBe('');
      // What the command printed; its shape is judged just below.
      const message = JSON.parse(out) as Record<string, unknown>;
      expect(respondProblems(message)).toEqual([]);
      expect(message).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    },
    60_000,
  );
});
