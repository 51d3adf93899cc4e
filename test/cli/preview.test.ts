import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

beforeAll(buildIfStale);

describe('chips preview slack', () => {
  it('prints the message of an answer: text and blocks, nothing unfurled, Share offered', async () => {
    const { code, out } = await chips(['preview', 'slack', "Who is Japan's prime minister?"]);
    expect(code).toBe(0);
    const message: unknown = JSON.parse(out);
    expect(message).toMatchObject({
      text: expect.stringContaining('Kishida'),
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(out).toContain('Share');
  });

  it('ends with 3 for what is not in the corpus', async () => {
    const { code, out } = await chips(['preview', 'slack', 'Who met in Detroit in 1999?']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ text: expect.stringContaining('Not in the corpus') });
  });
});
