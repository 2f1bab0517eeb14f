import { DAY_OF_MONTH } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';

const MESSAGE = { da: 'Tilføj årstal.', en: 'Add the year.' };
const SECTIONS = new Set(['background', 'previousHandling']);

export const pr04: Check = {
  id: 'PR04',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Dato uden år', en: 'Date without year' },
  why: {
    da: 'Baggrunden er sagens historie. Uden årstal kan den ikke slås op.',
    en: 'The background is the history of the case. Without the year it cannot be looked up.',
  },
  run: inProse((block) =>
    SECTIONS.has(block.section)
      ? matches(block, DAY_OF_MONTH).flatMap((match): Hit[] => {
          if (match[3] || /(?:19|20)\d\d/.test(sentenceText(block, match.index))) return [];
          return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
        })
      : [],
  ),
  examples: {
    bad: [
      { sections: { background: 'Udvalget drøftede sagen den 3. marts.' } },
      { sections: { previousHandling: 'Økonomiudvalget den 11. august, punkt 5.' } },
      { sections: { background: 'Høringen sluttede 26. oktober.' } },
      { sections: { background: 'Skolen åbnede den 1. august. Det er den største i kommunen.' } },
      { sections: { previousHandling: 'Sagen blev udsat den 9. juni.' } },
    ],
    good: [
      { sections: { background: 'Udvalget drøftede sagen den 3. marts 2026.' } },
      { sections: { background: '1. maj-festen holdes i parken.' } },
      { sections: { background: 'Høringen løb fra den 5. oktober til den 26. oktober 2026.' } },
      { sections: { nextSteps: 'Udbuddet sendes den 3. marts.' } },
      { sections: { background: 'I 2026 blev skolen indviet den 1. august.' } },
      { sections: { background: 'Punkt 3. marter og mår er fredet.' } },
      { sections: { background: 'Borgerne skriver: »Vi blev lovet svar den 1. maj.«' } },
      { sections: { background: '> Vi skrev til jer den 3. marts.' } },
      { sections: { background: 'Det er omtalt i 3. behandling og i 2. april-udgaven.' } },
    ],
  },
};
