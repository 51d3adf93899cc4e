import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

beforeAll(buildIfStale);

describe('chips start without a platform and without a terminal', () => {
  it('answers line by line and ends with its input', async () => {
    const ran = await chips(['start'], {
      stdin: "Who is Japan's prime minister?\n\nWho met in Detroit in 1999?\ntimeline Detroit",
    });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const replies = ran.out.split('\n\n').filter((text) => text.trim() !== '');
    expect(replies).toHaveLength(3);
    expect(replies[0]).toMatch(/^Fumio Kishida\n[\s\S]*“.*Kishida/u);
    expect(replies[1]).toMatch(/^Not in the corpus/u);
    expect(replies[2]).toMatch(/^Timeline: Detroit/u);
    expect(ran.out).not.toContain('\u001b');
  });

  it('helps with questions from the corpus that it then answers', async () => {
    const { out } = await chips(['start'], { stdin: 'help\n' });
    const examples =
      (out.split('For example\n')[1] ?? '')
        .split('\n\n')[0]
        ?.split('\n')
        .map((text) => text.trim()) ?? [];
    expect(examples.length).toBeGreaterThan(1);
    const again = await chips(['start'], { stdin: examples.join('\n') });
    expect(again.out).not.toContain('Not in the corpus');
  });

  it('ends at once with an empty input', async () => {
    expect(await chips(['start'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('says of a verb of a later time that it is not there yet', async () => {
    const { out } = await chips(['start'], { stdin: 'forget me\n' });
    expect(out).toMatch(/"forget" is not there yet/u);
  });

  it('survives what is no text', async () => {
    const stdin = Buffer.concat([
      Buffer.from([0xff, 0x00, 0x1b, 0x5b, 0x0a]),
      Buffer.from(`${'('.repeat(10_000)}\n${'x'.repeat(3_000_000)}\n`),
    ]);
    const ran = await chips(['start'], { stdin });
    expect(ran.code).toBe(0);
    expect(ran.out).not.toContain('\u001b');
  });
});
