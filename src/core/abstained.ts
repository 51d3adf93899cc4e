import type { Abstained } from './types.ts';

/** An abstention: what every one has in common is filled in here, once. */
export function abstained(
  told: Pick<Abstained, 'question' | 'type' | 'confidence' | 'reason' | 'nearest' | 'caveats' | 'trace'>,
): Abstained {
  return {
    ...told,
    status: 'abstained',
    answer: null,
    values: [],
    modality: null,
    band: null,
    citations: [],
    origins: 0,
  };
}
