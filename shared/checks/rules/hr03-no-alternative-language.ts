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
  examples: {
    bad: [
      'Det er den eneste realistiske vej frem.',
      'Det vurderes, at der ikke er noget alternativ til planen.',
      'Der er ikke noget alternativ til planen.',
      'En udsættelse er ikke hensigtsmæssig.',
      'Kommunen er reelt forpligtet til at udvide.',
      'Der er ingen vej uden om en lukning.',
      'Kommunen er nødsaget til at hæve taksten.',
      'En stigning i udgifterne er uundgåelig.',
      'Planen er eneste realistiske løsning.',
      'Reelle alternativer findes ikke.',
      'En udsættelse af sagen vurderes ikke at være hensigtsmæssig.',
      'Besparelsen vil nødvendigvis ramme de ældste.',
      'Der er kun én realistisk løsning.',
      'En udskydelse er ikke forsvarlig.',
      'Vi ser os derfor nødsaget til at lukke holdet.',
      'Der findes ikke andre muligheder end at stoppe forbruget.',
      'Der er ingen andre løsninger.',
      'Derfor er der reelt kun én løsning på pladsmanglen i indskolingen.',
      'Kommunen kan derfor ikke undgå at hæve grundskylden.',
      'Det er strengt nødvendigt, at hallen får nyt tag i 2027.',
      'Lukningen står uden alternativ.',
      'Kommunen ønsker ro om sagen, og der er ikke noget alternativ til en hurtig beslutning.',
      'Beboerne ønsker en bro, men der er ikke noget alternativ til tunnelen.',
      'Løbet er kørt for biblioteksfilialen.',
    ],
    good: [
      'Loven giver kun én mulighed, jf. servicelovens § 32, og der er intet alternativ.',
      'Alternativ B er billigst.',
      'Udgiften stiger ikke nødvendigvis.',
      'Der er to alternativer til planen.',
      'Den eneste forskel er prisen.',
      'Høringssvar: »Det er den eneste realistiske løsning.«',
      'En udsættelse koster 40.000 kr. om måneden.',
      'Skolen er den eneste med idrætslinje.',
      'Borgere, der er nødt til at tage bussen, får længere vej.',
      'Det betyder ikke, at taksten nødvendigvis stiger.',
      '> Der er ikke noget alternativ til bilen.',
      'Alternativet er ikke regnet igennem.',
      'En udskydelse koster 40.000 kr. om måneden.',
      'Forvaltningen har ikke undersøgt andre muligheder.',
      'Der er tre andre muligheder end at bygge.',
      'Administrationen har undersøgt alternativ A, B og C.',
      'Udsættelse af sagen koster 40.000 kr. om måneden.',
      'Der indsamles kun de oplysninger, der er strengt nødvendige.',
      'Bilister kan ikke undgå at se det nye skilt.',
      'Uden alternativ fremkommelighed må omkørsel ske ad Ringvejen.',
      'Beboerforeningen skriver, at der ikke er noget alternativ til bussen.',
      'De unge skal nødvendigvis have et sted at være, mener ungerådet.',
      'Løbet køres den 4. maj 2027 gennem byen.',
      'Det er reelt ikke muligt at komme til søen i kørestol.',
    ],
  },
};
