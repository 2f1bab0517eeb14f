import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';

export const examples: Examples = {
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
        options: ['A', 'B'].map((label) => roomOption(label, { advantages: 'Billig', disadvantages: 'Færre voksne' })),
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
};
