import fc from 'fast-check';

/**
 * The gate draws the same examples every time, so that a red run means a change of the code and not a lucky draw.
 * `CHIPS_SEED=random npm test` (or a number that a failure named) draws others; what fails there becomes a case of its own.
 */
const seed = process.env['CHIPS_SEED'] ?? '20261125';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

export { fc };
