import { readFileSync } from 'node:fs';

declare const __HANDLERUM_VERSION__: string | undefined;
declare const __HANDLERUM_PROJECTION__: string | undefined;

/** The bundler writes the version in; run from the sources it is read from package.json. */
export const VERSION: string =
  typeof __HANDLERUM_VERSION__ === 'string'
    ? __HANDLERUM_VERSION__
    : (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Names the code that makes the rows lists read: a program that makes them otherwise has another name and makes them anew, and
 * a new version that changes nothing of it leaves them. The bundler writes the hash of that code in. Run from the sources all
 * code has one name: rows that a change of the code would make otherwise are made anew by `handlerum rebuild`.
 */
export const PROJECTED_BY: string = typeof __HANDLERUM_PROJECTION__ === 'string' ? __HANDLERUM_PROJECTION__ : 'sources';
