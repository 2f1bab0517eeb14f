import { FULL_DATE } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches, surroundings } from '../define.ts';

const MESSAGE = {
  da: 'Hvem besluttede det, hvornår og under hvilket punkt?',
  en: 'Who decided it, when, and under which item?',
};

const TERM =
  /(?<![\p{L}])(?:tidligere (?:er |blev |har )?(?:besluttet|vedtaget|godkendt)|tidligere (?:beslutning(?:er|en|erne)?|vedtagelse[rn]?)|(?:det er|det blev|der er) besluttet|som bekendt)(?![\p{L}])/giu;
const BODY = /udvalg|kommunalbestyrelse|byråd|borgerrepræsentation|magistrat|folketing|regionsråd|direktion/iu;
/** *når det er besluttet* looks ahead, not back. */
const AHEAD = /(?<![\p{L}])(?:når|hvis|før|inden|indtil|efter at|ikke|såfremt|medmindre)\s+$/iu;

export const pr17: Check = {
  id: 'PR17',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Tidligere beslutning uden spor', en: 'Earlier decision without trace' },
  why: {
    da: 'En tidligere beslutning binder kun, når man kan se hvem der traf den og hvornår. Ellers er det et rygte med vægt.',
    en: 'An earlier decision binds only when one can see who took it and when. Otherwise it is a rumour with weight.',
  },
  run: inProse((block) =>
    matches(block, TERM).flatMap((match): Hit[] => {
      if (AHEAD.test(block.text.slice(Math.max(0, match.index - 14), match.index))) return [];
      const around = surroundings(block, match.index);
      if (BODY.test(around) && FULL_DATE.test(around)) return [];
      return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Det blev tidligere besluttet, at der skulle ske en prioritering.',
      'Som bekendt har der længe været et ønske om et løft.',
      'Projektet følger af en tidligere beslutning om at udbygge skolen.',
      'Det er besluttet, at svømmehallen lukker.',
      'Udvalget har tidligere vedtaget en lignende ordning.',
    ],
    good: [
      'Økonomiudvalget besluttede den 11. august 2026, punkt 5, at udbygge skolen.',
      'Det er tidligere besluttet af Økonomiudvalget den 11. august 2026, punkt 5.',
      'Anlægget begynder, når det er besluttet.',
      'Kommunalbestyrelsen har tidligere besluttet at udbygge skolen. Det skete den 12. oktober 2026, punkt 3.',
      'Sagen har ikke været behandlet tidligere.',
      'Beslutningen træffes den 14. december 2026.',
    ],
  },
};
