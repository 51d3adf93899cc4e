import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { articleContract } from './contract/articles.ts';
import { deliveryContract } from './contract/deliveries.ts';
import { recordContract } from './contract/records.ts';
import { subscriptionContract } from './contract/subscriptions.ts';
import type { StoreHome } from './homes.ts';
import { NOON } from './samples.ts';

/** What a group of rules works on: the store, a second handle on the same data, and the clock of both. */
export interface UnderTest {
  readonly store: Store;
  readonly other: Store;
  at: number;
}

export interface ContractOptions {
  readonly name: string;
  open(): Promise<StoreHome>;
  /** Why this engine is left out; said on standard error. */
  readonly skip?: string;
}

/** The rules of the Store port; every engine has to pass all of them. */
export function storeContract({ name, open, skip }: ContractOptions): void {
  if (skip !== undefined) {
    process.stderr.write(`store on ${name} left out: ${skip}\n`);
    return;
  }
  describe(`store on ${name}`, () => {
    let home: StoreHome | undefined;
    let opened: UnderTest | undefined;
    const get = (): UnderTest => {
      if (!opened) throw new Error('the store is not open');
      return opened;
    };

    beforeAll(async () => {
      home = await open();
      const clock = { at: NOON };
      const now = () => clock.at;
      opened = Object.assign(clock, { store: await home.open(now), other: await home.open(now) });
    });
    afterAll(async () => {
      await opened?.store.close();
      await opened?.other.close();
      await home?.remove();
    });

    articleContract(get);
    subscriptionContract(get);
    deliveryContract(get);
    recordContract(get);
  });
}
