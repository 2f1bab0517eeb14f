import { readFileSync } from 'node:fs';

declare const __HANDLERUM_VERSION__: string | undefined;

/** The bundler writes the version in; run from the sources it is read from package.json. */
export const VERSION: string =
  typeof __HANDLERUM_VERSION__ === 'string'
    ? __HANDLERUM_VERSION__
    : (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
