import type { Check } from '../define.ts';
import { TRADE_OFFS } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';
import { realOptions, unlessRecorded } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const QUESTION = { da: 'Hvad er den politiske afvejning?', en: 'What is the political trade-off?' };

/** The trade-off itself is named. */
const ANSWERED =
  /(?<!\p{L})(?:på den ene side|afvejning(?:en|er)?|afveje[sr]?|dilemma(?:et|er)?|valget står mellem|veje[rs]?|vejes mod|over for hensynet)(?!\p{L})/u;

/** Every option is recorded with what speaks for it and against it. */
const weighed = (view: CaseView): boolean =>
  realOptions(view).length > 1 &&
  realOptions(view).every(({ advantages, disadvantages }) => advantages.trim() !== '' && disadvantages.trim() !== '');

export const hr16: Check = {
  id: 'HR16',
  category: 'room',
  severity: 'suggestion',
  judge: 'human',
  needs: ['text', 'fields'],
  question: QUESTION,
  lists: [TRADE_OFFS],
  name: { da: 'Dilemma nævnt', en: 'Dilemma named' },
  why: {
    da: 'Politik er at vælge mellem goder. Sig højt, hvad der vejes mod hvad, så er det afvejningen, der bliver drøftet.',
    en: 'Politics is to choose between goods. Say what is weighed against what, and that is what will be discussed.',
  },
  run: unlessRecorded(weighed, hints({ list: TRADE_OFFS, question: QUESTION, answered: ANSWERED })),
};
