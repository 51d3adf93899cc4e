/** The year of a TIMEX3 value that nothing tells, as in `XXXX-05-23`. */
export const UNKNOWN_YEAR = 'X'.repeat(4);
