import { LAW_SECTION } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, sentenceText } from '../define.ts';
import { NO_ALTERNATIVE } from '../lists/room.ts';
import { isReported } from '../reading/near.ts';
import { noAlternativeFinder } from '../reading/noAlternative.ts';

const MESSAGE = {
  da: 'Er det rigtigt? Vis bindingen, eller vis alternativet.',
  en: 'Is that so? Show what binds, or show the alternative.',
};

export const hr03: Check = {
  id: 'HR03',
  category: 'room',
  severity: 'error',
  needs: ['text'],
  name: { da: '»Intet alternativ«-sprog', en: '"No alternative" language' },
  why: {
    da: 'Ordene lukker det politiske rum uden at vise, hvad der lukker det. Er noget bundet, så vis loven, aftalen eller beslutningen.',
    en: 'The words close the political room without showing what closes it. If something is bound, show the law, contract or decision.',
  },
  lists: [NO_ALTERNATIVE],
  run: {
    tuned: (tuning) => {
      const find = noAlternativeFinder(tuning.entries(NO_ALTERNATIVE).map(({ term }) => term));
      return inProse((block) =>
        find(block).flatMap(({ from, to }): Hit[] =>
          LAW_SECTION.test(sentenceText(block, from)) || isReported(block, from)
            ? []
            : [{ block, from, to, message: MESSAGE }],
        ),
      );
    },
  },
};
