import { EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { Example, Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

const granted = (recommendation: string, economy = ''): Example => ({
  sections: { recommendation, ...(economy ? { economy } : {}) },
});

const GIVE = '1. giver en tillægsbevilling på 2,4 mio. kr. i 2027';

const funded = (fundingSource: string) =>
  withRoom({ economy: { ...EMPTY_ECONOMY, appropriation: 'supplementary', fundingSource } });

export const examples: Examples = {
  bad: [
    ...[
      'Vælges model 1, skal der anvises finansiering.',
      'Lønnen til vikaren er ikke indregnet i budgettet.',
      'Udgiften til toiletterne forventes dækket af mindreforbrug på vejområdet.',
      'Skiltene betales eventuelt af puljen til turisme.',
      'Udgiften er midlertidigt lagt ud af kassen.',
      'Det afklares, om huslejen kan dækkes af fonden.',
      'Puljen til forskønnelse er opbrugt.',
      'Finansieringen af tårnet er ikke på plads.',
      'Spørgsmålet om finansiering indgår i budgetforhandlingerne.',
      'Forløbet fortsætter, såfremt der kan skaffes midler.',
      'Klubben håber på tilskud fra en fond.',
      'Forslaget er ikke prissat.',
      'Der skal i givet fald søges bevilling, når prisen er kendt.',
      'Der er ikke finansiering til et forsøg på to år.',
      'Driften skal indarbejdes i forvaltningens ramme.',
      'Ellers må der findes anden finansiering.',
    ].map((presentation) => ({ fields: { templateId: 'unknown' }, sections: { presentation } })),
    ...[
      'Kommunen skal anlægge et fortov. Udgiften anslås til 1,1 mio. kr.',
      'Kommunen skal bygge et skur. Prisen er 400.000 kr.',
      'Kommunen overtager stien. Det koster 90.000 kr. at belyse den.',
      'Anlægsudgiften for kommunen skønnes til ca. 2 mio. kr.',
      'Kommunens udgift er kendt: merudgiften udgør 300.000 kr.',
      'Kommunen flytter skiltet. Etableringen vil koste 75.000 kr.',
    ].map((economy) =>
      elsewhere('Planen gælder havnen.', { economy, recommendation: 'Det indstilles, at planen vedtages.' }),
    ),
    {
      sections: {
        recommendation: 'At Byrådet sender forslaget i høring.',
        presentation: 'Det kræver en anlægsudgift på 2,6 mio. kr., som ikke er afsat i budgettet.',
      },
    },
    { ...granted(''), fields: funded('') },
    { ...granted(GIVE), fields: funded('') },
    granted(GIVE),
    granted(GIVE, 'Beløbet håndteres i budgetopfølgningen.'),
    granted(GIVE, 'Udgiften er 2,4 mio. kr. i 2027-priser.'),
    granted('At Byrådet meddeler en tillægsbevilling til hjemmeplejen.'),
    granted('1. godkender planen', 'Der søges om en tillægsbevilling på 800.000 kr. til drift.'),
    granted('1. godkender budgetopfølgningen og de tillægsbevillinger, der står i bilag 1'),
    granted('1. at der gives tillægsbevilling til skolen', 'Skolen har flere elever end ventet.'),
    granted('1. anbefaler, at Kommunalbestyrelsen giver tillægsbevillingen', 'Prisen er steget med 14 procent.'),
    granted(GIVE, '| Udgift | 2027 |\n| Drift | 2,4 |'),
    granted('1. godkender takster', 'Taksten giver et underskud, og der er behov for en tillægsbevilling i 2028.'),
    granted('1. tiltræder en tillægsbevilling på 300 t.kr.', 'Beløbet er skønnet ud fra regnskab 2025.'),
    granted(GIVE, 'Ledelsen vender tilbage, når behovet er kendt.'),
  ],
  good: [
    elsewhere('Salget giver en indtægt på 90.000 kr. Indtægten er ikke budgetlagt.'),
    elsewhere(
      'Driften koster 30.000 kr. om året. Den kan ikke rummes i rammen og indarbejdes derfor som korrektion i budget 2031.',
    ),
    ...[
      ['Vælges model 1, skal der anvises finansiering fra puljen til veje.', 'at planen vedtages'],
      ['Forslaget er ikke prissat.', 'at udgiften finansieres af kassen'],
      ['Der skal søges tillægsbevilling.', 'at der gives en tillægsbevilling på 2 mio. kr. af kassen'],
      ['Udgiften er ikke indregnet i budgettet og foreslås dækket af kassen.', 'at planen vedtages'],
      ['Restfinansieringen er på plads.', 'at planen vedtages'],
      ['Der er ikke afsat tid til debat.', 'at planen vedtages'],
      ['Skoven er ikke forudsat bevaret i lokalplanen.', 'at planen vedtages'],
      ['Der kan søges tilskud til facader hos staten.', 'at planen vedtages'],
      ['Forvaltningen har undersøgt, om udgiften kan dækkes af puljen, og det kan den.', 'at planen vedtages'],
      ['Provenuet af salget indgår i budgetlægningen.', 'at planen vedtages'],
      ['Byder A har ikke oplyst finansiering.', 'at planen vedtages'],
      ['Udvalget forventer at holde budgettet.', 'at planen vedtages'],
      ['Kommunen forudsætter, at udgiften afholdes af bygherren.', 'at planen vedtages'],
      ['Forslaget er prissat til 2 mio. kr.', 'at planen vedtages'],
      ['Der er finansiering til et forsøg.', 'at planen vedtages'],
      ['Der skal søges tilladelse.', 'at planen vedtages'],
      ['Erfaringerne skal indarbejdes i planen.', 'at planen vedtages'],
    ].map(([presentation = '', recommendation = '']) => ({
      fields: { templateId: 'unknown' },
      sections: { presentation, recommendation },
    })),
    ...[
      'Kommunen skal anlægge et fortov. Udgiften anslås til 1,1 mio. kr. Pengene er afsat.',
      'Kommunen skal bygge et skur. Prisen er 400.000 kr., som holdes inden for rammen.',
      'Bygherren anlægger vejen. Udgiften er 2 mio. kr.',
      'Kommunen har ingen udgifter.',
      'Kommunen overtager stien. Det koster 90.000 kr., som dækkes af puljen til stier.',
      'Udgiften for kommunen er 300.000 kr. Den er indarbejdet i budget 2028.',
    ].map((economy) =>
      elsewhere('Planen gælder havnen.', { economy, recommendation: 'Det indstilles, at planen vedtages.' }),
    ),
    {
      sections: {
        presentation: 'Det kræver en udgift på 2,6 mio. kr., som ikke er afsat i budgettet. Den finansieres af kassen.',
      },
    },
    { ...granted(GIVE), fields: funded('Kassebeholdningen') },
    granted(GIVE, 'Udgiften finansieres af kassebeholdningen.'),
    granted('1. giver en tillægsbevilling på 2,4 mio. kr. i 2027, finansieret af mindreforbrug på ramme 10.30'),
    granted(GIVE, 'Beløbet omplaceres fra ramme 10.26.'),
    granted(GIVE, 'Pengene tages fra puljen til klimatilpasning.'),
    granted('1. godkender planen', 'Der er ikke behov for en tillægsbevilling.'),
    granted('1. godkender planen', 'Sagen kræver ingen tillægsbevilling.'),
    granted('1. godkender planen', 'Kommunalbestyrelsen gav i 2024 en tillægsbevilling på 2 mio. kr.'),
    granted('1. giver en anlægsbevilling på 4 mio. kr.', 'Beløbet er afsat på investeringsoversigten.'),
    granted(GIVE, '| Finansiering | 2027 |\n| Kassebeholdningen | 2,4 |'),
    granted(GIVE, 'Merindtægter fra salg af grunde dækker udgiften.'),
    granted('1. tager orienteringen til efterretning', 'Udgiften holdes inden for budgettet.'),
    {
      sections: {
        presentation: 'Naboen skriver: »Giv dem bare en tillægsbevilling.«',
        recommendation: '1. godkender planen',
      },
    },
  ],
};
