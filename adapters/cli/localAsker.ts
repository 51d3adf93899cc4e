import type { Asker } from '../../src/service/types.ts';

/** Whoever sits at the terminal. */
export const LOCAL_ASKER: Asker = { tenant: 'local', channel: null, user: null, zone: null };
