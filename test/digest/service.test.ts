import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../src/core/article/types.ts';
import { plainText } from '../../src/core/reply/lines.ts';
import type { Reply } from '../../src/core/reply/types.ts';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Reader } from '../../src/ports/types.ts';
import { snapshotIndex } from '../../src/service/askCorpus.ts';
import { createDigests, type Digests } from '../../src/service/digests/createDigests.ts';
import { readBaseCorpus } from '../../src/service/digests/refreshCorpus.ts';
import type { Asker, Service } from '../../src/service/types.ts';
import { createService } from '../../src/service.ts';
import { FakePlatform, silent } from '../schedule/rig.ts';
import { type StoreHome, sqliteHome } from '../store/homes.ts';
import { DAY, HOUR } from '../store/samples.ts';

const SLOT = Date.parse('2027-03-11T00:00:00Z');
const alice: Asker = { tenant: 'slack:T1', channel: 'C1', user: 'U1', zone: 'Asia/Tokyo' };
const reader: Reader = { read: async () => [], state: () => 'off', reason: () => null, close: async () => {} };

const fiction = (title: string, ...sentences: string[]) =>
  `${title}\n\nThis article is fiction. ${sentences.join(' ')}\n`;
const first: SourceDocument = {
  id: 'first',
  published: '2027-02-01',
  text: fiction('Ministers to meet', 'Anna Berg and Paul Stone will meet in Oslo on June 18, 2027, the ministry said.'),
};
const bridge: SourceDocument = {
  id: 'bridge',
  published: '2027-03-11',
  text: fiction('Bridge closed', 'The old bridge in Bergen was closed on March 11, 2027, Mayor Ida Lund said.'),
};

let home: StoreHome;
let store: Store;
let clock: { at: number };
let files: SourceDocument[];
let slack: FakePlatform;
let digests: Digests;
let service: Service;
let unreadable: string | null;

beforeEach(async () => {
  clock = { at: SLOT - HOUR };
  files = [first];
  unreadable = null;
  slack = new FakePlatform();
  home = await sqliteHome();
  store = await home.open(() => clock.at);
  const folder = {
    async read() {
      if (unreadable !== null) throw new Error(unreadable);
      return { documents: files, problems: [] };
    },
  };
  const opened = (documents: readonly SourceDocument[]) => {
    const snapshot = buildSnapshot(documents);
    return { snapshot, index: snapshotIndex(snapshot), reader };
  };
  let corpus = opened((await readBaseCorpus(store, folder)).documents);
  let ids = 0;
  const base = {
    store,
    clock: { now: () => clock.at },
    log: silent,
    zone: 'UTC',
    corpusOf: () => corpus,
  };
  digests = createDigests({
    ...base,
    ids: { next: (length = 12) => String(++ids).padStart(length, 'a') },
    posters: new Map([['slack', slack]]),
    folder,
    corpusChanged: async (documents) => {
      corpus = opened(documents);
    },
    worker: 'w1',
  });
  const { cases, press, suggestIds, status } = digests;
  service = createService({ ...base, shown: store.shown, cases, press, suggestIds, status });
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

const say = async (text: string, asker: Asker = alice) => plainText(await service.say(text, asker));
const seen = () => slack.shown.map(({ reply }) => reply);
async function at(time: number): Promise<void> {
  clock.at = time;
  await digests.scheduler.runOnce();
}
function controlIds(reply: Reply, action: string): readonly string[] {
  return reply.controls.filter((control) => control.action === action).map(({ id }) => id);
}

describe('a subscription', () => {
  it('is confirmed with time, zone and next run, and begins with a briefing', async () => {
    expect(await say('subscribe daily 09:00')).toMatch(/daily 09:00 Asia\/Tokyo.*11 Mar 2027 09:00 Asia\/Tokyo/su);
    await at(SLOT);
    expect(seen()).toMatchObject([
      { kind: 'digest', briefing: true, nextRun: SLOT + DAY, lines: [{ modality: 'planned' }] },
    ]);
    const [post] = slack.shown;
    expect(post?.target).toEqual({ kind: 'channel', tenant: 'slack:T1', channel: 'C1' });
    expect(post?.reply).toMatchObject({ deliveryId: post?.mark.deliveryId });
  });

  it('is quiet without news, tells a new file once, and an edit by its new sentence', async () => {
    await say('subscribe daily 09:00');
    await at(SLOT);
    await at(SLOT + DAY);
    expect(slack.shown.length).toBe(1);
    files = [first, bridge];
    await at(SLOT + 2 * DAY);
    expect(slack.shown.length).toBe(2);
    expect(seen()[1]).toMatchObject({ briefing: false, lines: [{ group: 'new', citation: { article: 'bridge' } }] });
    await at(SLOT + 3 * DAY);
    expect(slack.shown.length).toBe(2);
    files = [first, { ...bridge, text: `${bridge.text}\nA ferry replaces it from March 14, 2027, the port said.\n` }];
    await at(SLOT + 4 * DAY);
    expect(seen()[2]).toMatchObject({
      lines: [{ citation: { article: 'bridge', revision: 2, quote: expect.stringContaining('ferry') } }],
    });
  });

  it('posts one line on a quiet day when it is told to', async () => {
    await say('subscribe daily 09:00 --always');
    await at(SLOT);
    await at(SLOT + DAY);
    expect(seen()[1]).toMatchObject({ kind: 'digest', lines: [], nextRun: SLOT + 2 * DAY });
  });

  it('that is covered already is not added, and the answer says by which', async () => {
    const text = await say('subscribe daily 09:00');
    const id = /Id: (\w+)/u.exec(text)?.[1] ?? '';
    for (const again of ['subscribe daily 09:00', 'subscribe weekdays 09:00', 'subscribe weekly monday 9am bridges']) {
      expect(await say(again)).toContain(`Already covered by ${id}`);
    }
    expect((await store.subscriptions.list('slack:T1')).length).toBe(1);
    expect(await say('subscribe daily 18:00')).toContain('Subscribed');
    expect(await say('subscribe daily 09:00', { ...alice, channel: 'C2' })).toContain('Subscribed');
  });

  it('twice a day tells each thing once', async () => {
    await say('subscribe daily 09:00');
    await say('subscribe daily 18:00');
    await at(SLOT);
    await at(SLOT + 9 * HOUR);
    expect(slack.shown.length).toBe(1);
  });

  it('names the day on which its time does not exist', async () => {
    expect(await say('subscribe daily 02:30 America/New_York')).toContain(
      '02:30 does not exist on 2027-03-14, runs at 03:00',
    );
  });

  it('needs a channel, which the terminal is not', async () => {
    const terminal: Asker = { tenant: 'local', channel: null, user: null, zone: null };
    expect(await say('subscribe daily 09:00', terminal)).toContain('--channel');
    expect(await say('subscribe daily 09:00 --channel slack:C0123', terminal)).toContain('daily 09:00 UTC');
    expect(await say('subscriptions', terminal)).toContain('slack:C0123');
  });

  it('is listed, paused, resumed and stopped by its own tenant only', async () => {
    const reply = await service.say('subscribe daily 09:00', alice);
    const [id = ''] = controlIds(reply, 'pause');
    const stranger: Asker = { ...alice, tenant: 'slack:T2' };
    expect(await say('subscriptions', stranger)).not.toContain(id);
    expect(await say(`unsubscribe ${id}`, stranger)).toContain('no subscription');
    expect(plainText(await service.press('pause', id, alice))).toContain('Paused');
    await at(SLOT + HOUR);
    expect(slack.calls).toEqual([]);
    expect(await say('subscriptions')).toContain('paused: by hand');
    expect(plainText(await service.press('resume', id, alice))).toContain('12 Mar 2027 09:00');
    expect(service.suggest('subscription', '', alice)).toEqual([id]);
    expect(await say(`unsubscribe ${id}`)).toContain('Stopped');
    await at(SLOT + 3 * DAY);
    expect(slack.calls).toEqual([]);
    expect((await store.audit.list('slack:T1', 9)).map(({ who }) => who)).toEqual(['U1', 'U1', 'U1', 'U1']);
  });

  it('pauses with its channel and goes on when that is back, unless a person paused it', async () => {
    const one = controlIds(await service.say('subscribe daily 09:00', alice), 'pause')[0] ?? '';
    await say('subscribe daily 18:00');
    await service.press('pause', one, alice);
    expect(await digests.channelLost('slack:T2', 'slack', 'C1', 'archived')).toBe(0);
    expect(await digests.channelLost('slack:T1', 'slack', 'C1', 'archived')).toBe(1);
    expect(await digests.channelReturned('slack:T1', 'slack', 'C1')).toBe(1);
    expect((await store.subscriptions.get('slack:T1', one))?.state).toBe('paused');
  });
});

describe('digest', () => {
  it('previews for the asker and posts nothing; the button posts it', async () => {
    const preview = await service.say('digest', alice);
    expect(preview).toMatchObject({ kind: 'digest', briefing: true, deliveryId: null });
    expect(slack.calls).toEqual([]);
    const [id = ''] = controlIds(preview, 'post');
    expect(plainText(await service.press('post', id, alice))).toBe('Posted.');
    expect(slack.shown.length).toBe(1);
  });

  it('now posts, and what it told is not told again at the slot', async () => {
    await say('subscribe daily 09:00');
    expect(await say('digest now')).toBe('Posted.');
    await at(SLOT);
    expect(slack.shown.length).toBe(1);
  });

  it('now says why it could not be posted', async () => {
    slack.answers = [{ status: 'refused', why: 'not_in_channel', permanent: true }];
    expect(await say('digest now')).toMatch(/not_in_channel.*Invite/su);
  });

  it('since a day tells what was published from then on', async () => {
    files = [first, bridge];
    const reply = await service.say('digest --since 2027-03-01', alice);
    expect(reply).toMatchObject({ kind: 'digest', lines: [{ citation: { article: 'bridge' } }] });
  });

  it('says that the folder cannot be read, and goes on with what it has', async () => {
    await say('subscribe daily 09:00');
    unreadable = 'EACCES';
    await at(SLOT);
    expect(seen()).toMatchObject([{ failing: [expect.stringContaining('EACCES')], lines: [{}] }]);
  });

  it('says in the next one that a slot was missed', async () => {
    await say('subscribe weekly thursday 09:00 --always');
    await at(SLOT);
    clock.at = SLOT + 10 * DAY;
    await digests.scheduler.runOnce();
    expect(slack.shown.length).toBe(1);
    await at(SLOT + 14 * DAY);
    expect(seen()[1]).toMatchObject({ failing: [expect.stringContaining('18 Mar 2027 09:00')] });
  });
});
