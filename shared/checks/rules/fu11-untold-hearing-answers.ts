import type { Check, Hit } from '../define.ts';
import { HEARD } from '../lists/hearing.ts';
import { untoldParties } from '../reading/heardParties.ts';
import { hints } from '../reading/hints.ts';

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
            ...{ block, from, to, message: untold(name) },
            certain: true,
          }),
        ),
      ];
    },
  },
  examples: {
    bad: [
      ...[
        'Ældrerådet og Handicaprådet har haft forslaget i høring. Handicaprådet lægger vægt på et let sprog.',
        'Seniorrådet og Ungerådet har haft planen i høring i maj. Begge har svaret. Ungerådet støtter planen.',
        'Planen er sendt i høring hos Seniorrådet og Handicaprådet. Handicaprådet foreslår en rampe.',
        'Handicaprådet, Seniorrådet og Frivilligrådet har været hørt. Seniorrådet og Frivilligrådet er enige i planen.',
        'Ældrerådet og Integrationsrådet er hørt. Integrationsrådet havde ingen bemærkninger.',
        'Forslaget har været i høring hos Seniorrådet og Udsatterådet. Udsatterådet ønsker flere bænke.',
      ].map((hearing) => ({ sections: { hearing } })),
      'Bemærkningerne er i vid udstrækning indarbejdet.',
      'Planen har været i høring i otte uger.',
      'Høringssvarene er overvejende positive.',
      'Handicaprådet og Seniorrådet er hørt.',
      'Skolebestyrelserne er blevet hørt om forslaget.',
      'De indkomne kommentarer er så vidt muligt indarbejdet.',
      'Forslaget har været sendt i høring hos de berørte parter.',
      'Svarene har givet anledning til mindre justeringer.',
      'Beboernes bemærkninger er taget i betragtning.',
      'MED-udvalget er blevet inddraget.',
      'Tilbagemeldingerne var generelt positive.',
      'Alle kommentarer er imødekommet.',
    ],
    good: [
      ...[
        'foreslår flere bænke',
        'er bekymret for støjen',
        'havde ingen bemærkninger',
        'svarede, at planen er god',
      ].map((view) => ({
        sections: {
          presentation: `Seniorrådet ${view}.`,
          hearing: 'Seniorrådet og Ungerådet er hørt. Ungerådet ønsker en bænk.',
        },
      })),
      ...[
        'Seniorrådet og Handicaprådet har haft kravene til udtalelse. Ældrerådet er glad. Handicaprådet mener det samme.',
        'Ældrerådet og Handicaprådet har haft forslaget til udtalelse. Begge råd støtter det.',
        'Seniorrådet og Handicaprådet har haft planen til udtalelse. Handicaprådet havde ingen bemærkninger. Seniorrådet skriver: »Vi er glade.«',
        'Handicaprådet og Seniorrådet får redegørelsen på deres møder i april.',
        'Seniorrådet og Ungerådet drøfter planen i maj. Ungerådet har bedt om den.',
        'Seniorrådet støtter planen. Handicaprådet foreslår en rampe.',
        'Seniorrådet og Handicaprådet har haft planen til udtalelse. Rådene foreslår en rampe.',
      ].map((hearing) => ({ sections: { hearing } })),
      'Planen har været i høring. Der kom 41 svar: 23 ønsker løsning C, og 9 vil beholde vejen.',
      'Handicaprådet er hørt og foreslår en bredere rampe. Rampen er derfor ændret til 1,8 meter.',
      'Planen har været i høring. Ingen har svaret.',
      'Seniorrådet er hørt. Rådet mener, at bussen skal køre hver halve time.',
      'Klimahensyn er indarbejdet i udbuddet.',
      'Høringen begynder den 3. marts 2027.',
      '> Vi er hørt, men ikke forstået.',
      'Naboen skriver: »Mine ord er indarbejdet et sted.«',
      'Skolebestyrelsen er hørt og er imod forslaget.',
      'Forslaget har været i høring, og det førte til, at indgangen er flyttet.',
      'Rådet skal høres, før planen vedtages.',
      'Bemærkningerne er indarbejdet: Stien blev ændret, så den går nord om søen.',
    ],
  },
};
