import { afterEach } from '@jest/globals';
import { type Doubles, type Harness, type HarnessOptions, startHarness } from './harness.ts';

/** Gives what starts one harness a test; after each it is stopped, and everything Slack found wrong fails the test. */
export function useHarness(always: HarnessOptions = {}) {
  let harness: Harness | null = null;
  afterEach(async () => {
    const ended = harness;
    harness = null;
    await ended?.stop();
  });
  return async (doubles: Doubles = {}, options: HarnessOptions = {}): Promise<Harness> => {
    harness = await startHarness(doubles, { ...always, ...options });
    return harness;
  };
}
