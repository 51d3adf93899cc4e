import { writeFileSync } from 'node:fs';

/**
 * Jest reporter: says the totals in one line, and writes `PASSED FAILED` to the file named by CHIPS_TOTALS.
 * A test file that could not even be loaded counts as one failure. Plain JavaScript because jest loads reporters
 * without a transform, and a default export because it asks for one.
 */
export default class Totals {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    process.stderr.write(`${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
    const file = process.env.CHIPS_TOTALS;
    if (file) writeFileSync(file, `${results.numPassedTests} ${failed}\n`);
  }
}
