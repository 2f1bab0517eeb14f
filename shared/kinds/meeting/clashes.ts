import type * as Y from 'yjs';
import type { Clash } from '../clash.ts';
import { playRecord } from './record.ts';

/**
 * What laptops did to a meeting apart and a person must settle; the same on every laptop. `about` is an item's title, or the
 * number that two items were given; empty when it is about the meeting.
 */
export function clashesOfMeeting(doc: Y.Doc): Clash[] {
  const { played, clashes, titles } = playRecord(doc);
  return [...played.clashes, ...clashes].map((clash) => ({
    ...clash,
    about: titles.get(clash.about) ?? clash.about,
    choices: clash.choices.map((choice) => {
      const title = typeof choice.text === 'string' ? titles.get(choice.text) : undefined;
      return title === undefined ? choice : { ...choice, text: title };
    }),
  }));
}
