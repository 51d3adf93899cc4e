/**
 * A clock at a twentieth of our speed for the doubles of Slack and Discord, which take no answer after three seconds:
 * a busy machine is in time all the same.
 */
export function slowClock(): () => number {
  const began = Date.now();
  return () => Math.floor(began + (Date.now() - began) / 20);
}
