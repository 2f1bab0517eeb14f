/** Path of a Chromium that is already on this machine: HANDLERUM_CHROMIUM, else one on the path or in its usual place. */
export function systemChromium(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
