import type { Check } from '../define.ts';
import { TRADE_OFFS } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';
import { realOptions, roomOption, unlessRecorded, withRoom } from '../reading/recorded.ts';
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
  examples: {
    bad: [
      'Løsning B er billigst. Til gengæld forsvinder 11 p-pladser.',
      'En lavere normering går ud over de mindste børn.',
      'Naboerne er bekymrede for støj fra banen.',
      'Forslaget tager hensyn til både cyklister og bilister.',
      'Høringssvarene viser delte meninger om lukningen.',
      'Der skal findes en balance mellem anlæg og drift.',
      'Skolebestyrelsen og handelsforeningen er uenige.',
      'Bevaring af facaden er svært at forene med elevatoren.',
      'Elevrådet har modstridende ønsker til legepladsen.',
      'Flere boliger sker på bekostning af engen.',
      'Der har været kritik af placeringen ved søen.',
      'Der er forskellige interesser i havnen.',
    ],
    good: [
      {
        sections: { presentation: 'En lavere normering går ud over de mindste børn.' },
        fields: withRoom({
          options: ['A', 'B'].map((label) =>
            roomOption(label, { advantages: 'Billig', disadvantages: 'Færre voksne' }),
          ),
        }),
      },
      'Valget står mellem flere p-pladser og flere træer.',
      'Den politiske afvejning er, om lavere takster skal betales af færre pædagoger. Til gengæld bliver plads nummer to billigere.',
      'På den ene side sparer kommunen 3,4 mio. kr., på den anden side får 62 elever længere til skole.',
      'Dilemmaet er pris over for nærhed. En lukning går ud over 97 elever.',
      'Hensynet til naboernes nattesøvn skal vejes mod restauranternes omsætning.',
      'Skolen får et nyt tag i 2027.',
      '> Det går ud over børnene.',
      'Foreningen skriver: »Det sker på bekostning af naturen.«',
      'Balancen i regnskabet er 4 mio. kr.',
      'Prisen er 400 kr.',
      'Udvalget skal veje borgernes adgang til vandet mod fuglenes ynglefred, da der er modstridende ønsker.',
      'Omvendingen af stolene tager en time.',
    ],
  },
};
