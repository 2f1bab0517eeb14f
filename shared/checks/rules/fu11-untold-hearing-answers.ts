import type { Check, Hit } from '../define.ts';
import { HEARD } from '../lists/hearing.ts';
import { untoldParties } from '../reading/heardParties.ts';
import { hints } from '../reading/hints.ts';
import { isOwnHouse } from '../reading/house.ts';
import { untoldAnswers } from '../reading/untoldAnswers.ts';

const QUESTION = { da: 'Hvad sagde de, og hvad blev ændret?', en: 'What did they say, and what was changed?' };

/** Numbers of answers, what was meant, or what it led to, close by. */
const ANSWERED =
  /(?<!\p{L})(?:\d{1,5} (?:\p{L}+ )?(?:hørings)?(?:svar|bemærkninger|indsigelser|borgere|beboere)|ingen (?:har svaret|høringssvar|bemærkninger|indsigelser)|ønske[rd]e?|foreslå[rs]?|foreslog|mente|mener|skriver|skrev|kritiserede?r?|peger på|pegede på|er imod|var imod|frygter|bekymrede? for|er derfor|blev derfor|er ændret|blev ændret|har ført til|førte til|opsummeret|gengivet)(?!\p{L})/u;
/** Somebody's work, not somebody's view: *klimahensyn er indarbejdet i planen*. */
const NO_HEARING = /(?:hensyn|krav|reglerne|priser|udgifter|tal|data|oplysninger)(?:ne|en|et)? (?:\p{L}+ )?$/u;

const HINTS = hints({
  list: HEARD,
  question: QUESTION,
  answered: ANSWERED,
  otherSense: ({ before }) => NO_HEARING.test(before),
});

const WHAT_SAID = {
  da: 'Hvad skrev de, og hvad kom der ud af det? Gengiv det kort, også når svarene er vedlagt.',
  en: 'What did they write, and what came of it? Tell it shortly, even where the answers are attached.',
};

const untold = (name: string) => ({
  da: `Hvad svarede ${name}? De andres svar er gengivet.`,
  en: `What did ${name} answer? The answers of the others are told.`,
});

export const fu11: Check = {
  id: 'FU11',
  category: 'completeness',
  severity: 'warning',
  judge: 'human',
  about: ['hearing', 'engagement'],
  needs: ['text'],
  question: QUESTION,
  lists: [HEARD],
  name: { da: 'Høringssvar gengivet', en: 'Hearing answers shown' },
  why: {
    da: 'Den, der har svaret på en høring, skal kunne genkende sit synspunkt, også når det er kritisk. Og politikerne skal se, hvad det førte til.',
    en: 'Those who answered a hearing must recognise their view, the critical ones too. And politicians must see what it led to.',
  },
  run: {
    tuned: (tuning) => {
      const asked = HINTS.tuned(tuning);
      return (view) => [
        ...asked(view),
        ...untoldParties(view).map(
          ({ block, from, to, name }): Hit => ({
            block,
            from,
            to,
            message: untold(name),
            certain: true,
          }),
        ),
        ...(isOwnHouse(view) ? [] : untoldAnswers(view)).map(
          (place): Hit => ({
            ...place,
            message: WHAT_SAID,
            severity: 'suggestion',
            certain: true,
          }),
        ),
      ];
    },
  },
};
