import type { Settings } from '../config/types.ts';
import type { PlatformParts, RunningPlatform } from '../service/platform.ts';

type Starter = (parts: PlatformParts) => Promise<RunningPlatform>;

/** One starter for each platform that is set up; its libraries are loaded only then. */
export function platformStarters(settings: Settings): readonly Starter[] {
  const { slack, discord } = settings;
  const starters: Starter[] = [];
  if (slack !== null) {
    starters.push(async (parts) => {
      const { startSlack } = await import('../../adapters/slack/startSlack.ts');
      return startSlack({ ...parts, config: slack });
    });
  }
  if (discord !== null) {
    starters.push(async (parts) => {
      const { startDiscord } = await import('../../adapters/discord/startDiscord.ts');
      return startDiscord({ ...parts, config: discord });
    });
  }
  return starters;
}
