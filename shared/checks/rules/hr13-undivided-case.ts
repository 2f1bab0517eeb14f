import type { Check } from '../define.ts';
import { PACKAGES } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';
import { recorded, unlessRecorded } from '../reading/recorded.ts';

const QUESTION = {
  da: 'Hvilke dele kan politikerne vælge til og fra?',
  en: 'Which parts can the politicians choose or leave out?',
};

/** It says what can be taken apart, chosen or combined. */
const ANSWERED =
  /(?<!\p{L})(?:hver for sig|enkeltvis|særskilt|kan (?:ikke )?(?:\p{L}+ ){0,3}(?:deles|udelades|udskydes|vælges|kombineres|fravælges|nøjes)|nøjes med|til- og fravælges|vælges til og fra|delpris\p{L}*)(?!\p{L})/u;

export const hr13: Check = {
  id: 'HR13',
  category: 'room',
  severity: 'suggestion',
  judge: 'human',
  needs: ['text', 'fields'],
  question: QUESTION,
  lists: [PACKAGES],
  name: { da: 'Delbar sag', en: 'A case that can be divided' },
  why: {
    da: 'Når delene kan vælges hver for sig, kan flere blive enige om noget. En samlet pakke kan man kun sige ja eller nej til.',
    en: 'When parts can be chosen separately, more people can agree on something. A package can only be taken or left.',
  },
  run: unlessRecorded(
    (view) => recorded(view).elements.length > 1,
    hints({ list: PACKAGES, question: QUESTION, answered: ANSWERED }),
  ),
};
