import type { Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const both = (recommendation: string, economy: string) => ({ sections: { recommendation, economy } });

const TABLE = 'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Anlæg | 1.400 | 600 |\n| Drift | 35 | 70 |';

const SUMMED = '| Område | Beløb |\n| Voksne | 9,6 |\n| Børn | -2,1 |\n| Veje | -2,9 |\n| I alt | 4,6 |';

const YEARS = '| | 2027 | 2028 |\n| Ledelse | -0,1 | -0,9 |\n| Drift | -0,2 | -2,1 |\n| I alt | -0,3 | -3,0 |';

const POOL = 'Der er afsat en pulje på 2,0 mio. kr. Heraf er 500.000 kr. brugt til en sti.';

const POOLED = 'med finansiering fra puljen til veje';

const costs = withRoom({ costs: [{ id: 'a', owner: 'a', kind: 'capital', year: 2027, ore: 140_000_000 }] });

export const examples: Examples = {
  bad: [
    both('1. at der gives 5,2 mio. kr. som vist i tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
    both('1. at der gives en bevilling på 5,2 mio. kr., jf. tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
    both('1. at der gives 0,9 mio. kr. i 2027 og 3,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
    both('1. at der gives 0,3 mio. kr. i 2027 og 2,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
    both(`1. at der gives en anlægsbevilling på 1,65 mio. kr. ${POOLED}`, POOL),
    both(`1. at der gives en anlægsbevilling på 1.700.000 kr. ${POOLED}`, POOL),
    both(`1. at der gives en anlægsbevilling på 8,5 mio. kr. ${POOLED}`, 'Der er afsat 6,5 mio. kr. i 2027.'),
    { ...both('At Byrådet giver en anlægsbevilling på 2,4 mio. kr.', 'Se tabellen.'), fields: costs },
    both(
      'At anlægsbevillingen på 1,4 mio. kr. frigives.',
      'Sagen har ingen økonomiske implikationer, da pengene allerede er afsat.',
    ),
    both('At Kommunalbestyrelsen giver en anlægsbevilling på 2,4 mio. kr.', '| Mio. kr. | 2027 |\n| Anlæg | 2,45 |'),
    both('At Byrådet giver en tillægsbevilling på 1,5 mio. kr.', 'Sagen har ingen økonomiske konsekvenser.'),
    both('At Byrådet bevilger 1,7 mio. kr. til taget.', TABLE),
    both('At udvalget afsætter 350.000 kr. til puljen.', 'Udgiften er 530.000 kr. og betales af rammen.'),
    both('At Økonomiudvalget frigiver 4,2 mio. kr.', 'Projektet koster 42 mio. kr.'),
    both(
      '1. giver en anlægsbevilling på 3,1 mio. kr.\n2. giver en driftsbevilling på 85.000 kr. om året',
      'Anlægget koster 3,1 mio. kr. Driften koster 95.000 kr. om året.',
    ),
    both('At Byrådet sælger grunden for 11,25 mio. kr.', 'Salget giver en indtægt på 11,52 mio. kr.'),
    both('At Kulturudvalget giver 240.000 kr. til festivalen.', '| Kr. | Tilskud |\n| Festival | 204.000 |'),
    both('At udvalget afsætter 310.000 kr. til skilte.', 'Puljen har 1,1 mio. kr. tilbage.'),
    both('At Byrådet optager et lån på 12 mio. kr.', 'Lånet på 10 mio. kr. løber i 25 år.'),
    both('At Byrådet giver en bevilling på 1,4 mio. kr.', 'Anlægget koster 1.412.000 kr.'),
    both('At Byrådet giver ca. 3 mio. kr. til broen.', 'Broen koster 2,4 mio. kr.'),
    both(
      'At Ældreudvalget bruger 600.000 kr. på velfærdsteknologi.',
      'Forslaget har ikke økonomiske konsekvenser for kommunen.',
    ),
  ],
  good: [
    both('1. at der gives 4,6 mio. kr. som vist i tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
    both('1. at der gives 9,6 mio. kr., jf. tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
    both('1. at der gives 0,3 mio. kr. i 2027 og 3,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
    both(`1. at der gives en anlægsbevilling på 1,4 mio. kr. ${POOLED}`, `${POOL} Stien koster 1,4 mio. kr.`),
    both(
      `1. at der gives en anlægsbevilling på 8,4 mio. kr. ${POOLED}`,
      'Der er afsat 2,0 mio. kr. i 2027 og 6,4 mio. kr. i 2028.',
    ),
    both(
      '1. at der gives en anlægsbevilling på 8,4 mio. kr. finansieret af rådighedsbeløbet og et lån',
      'Der er afsat 6,4 mio. kr. Lånet er på 2,0 mio. kr.',
    ),
    { ...both('At Byrådet giver en anlægsbevilling på 1,4 mio. kr.', 'Se tabellen.'), fields: costs },
    {
      ...both('At Byrådet giver en anlægsbevilling på 1,4 mio. kr. i 2027.', 'Prisen er 1,45 mio. kr. i dag.'),
      fields: costs,
    },
    both('At Kommunalbestyrelsen giver en anlægsbevilling på 1,4 mio. kr. i 2027.', TABLE),
    both('At Byrådet giver en anlægsbevilling på 2 mio. kr. over to år.', TABLE),
    both('At Byrådet bevilger 1.400.000 kr.', '| Løsning | Mio. kr. |\n| A | 1,4 |\n| B | 2,1 |'),
    both('At Byrådet giver ca. 2,5 mio. kr.', 'Anlægget koster 2.450.000 kr.'),
    both('At udvalget fastsætter taksten til 3.518 kr. om måneden.', 'Taksten giver en indtægt på 4,2 mio. kr.'),
    both('At Byrådet bevilger 400.000 kr.', ''),
    both('At Byrådet giver kommunegaranti for 20 mio. kr.', 'Garantien har ingen økonomiske konsekvenser.'),
    both('At Byrådet godkender planen.', 'Planen har ingen økonomiske konsekvenser, fordi bygherren betaler.'),
    both('At Byrådet giver 12.000 kr. pr. elev til ture.', 'Udgiften er 1,2 mio. kr. om året.'),
    both('At sager over 500.000 kr. forelægges udvalget.', 'Ordningen koster 40.000 kr.'),
    both(
      'At Byrådet giver en bevilling på 8,6 mio. kr., som finansieres af rådighedsbeløbet på 9,0 mio. kr.',
      'Løsningen koster 8,6 mio. kr.',
    ),
    both('At Byrådet bevilger 1.412.300 kr.', '| 1.000 kr. | 2027 |\n| Anlæg | 1.412 |'),
    both('At Byrådet bevilger 1,6 mio. kr.', 'Anlægget koster 3,1 mio. kr. Der er afsat 1,5 mio. kr. i budget 2027.'),
    both('At Byrådet afsætter 140.000 kr. om året.', 'Driften er 70.000 kr. på hver af de to skoler.'),
    both('At Byrådet bevilger 2,5 mio. kr.', 'Prisen er mellem 2 og 3 mio. kr.'),
    {
      sections: {
        recommendation: 'At udvalget vælger tilbud B på 310.000 kr.',
        options: 'Tilbud B koster 310.000 kr.',
        economy: 'Puljen har 1,1 mio. kr. tilbage.',
      },
    },
    both(
      'At Kulturudvalget giver 40.000 kr. til koret, 25.000 kr. til revyen og 60.000 kr. til jazzklubben.',
      'Tilskuddene er i alt 125.000 kr. Puljen er på 200.000 kr.',
    ),
    both(
      '1. godkender skema B med en anskaffelsessum på 64.120.000 kr.\n2. giver 6.412.000 kr. i grundkapital',
      'Anskaffelsessummen er 64,12 mio. kr. Grundkapitalen er 10 procent, 6,412 mio. kr.',
    ),
    both('At Byrådet bevilger 450 t.kr. til legepladsen.', 'Legepladsen koster 0,45 mio. kr.'),
    both('At Byrådet godkender anlægsregnskabet på 11,84 mio. kr.', 'Regnskabet har ingen økonomiske konsekvenser.'),
  ],
};
