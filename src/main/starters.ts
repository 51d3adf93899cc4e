import type { Settings, SlackSettings } from '../config/types.ts';
import type { PlatformParts, RunningPlatform } from '../service/platform.ts';

type Starter = (parts: PlatformParts) => Promise<RunningPlatform>;

/** One starter for each platform that is set up; its libraries are loaded only then. */
export function platformStarters(settings: Settings): readonly Starter[] {
  return [
    ...(settings.slack === null ? [] : [slack(settings.slack)]),
    ...(settings.discord === null ? [] : [missing('Discord')]),
  ];
}

function slack(config: SlackSettings): Starter {
  return async (parts) => {
    const { startSlack } = await import('../../adapters/slack/startSlack.ts');
    return startSlack({ ...parts, config });
  };
}

function missing(name: string): Starter {
  return () =>
    Promise.reject(
      new Error(`${name} is set up, but this build has no adapter for it. Unset its settings to use the prompt.`),
    );
}
