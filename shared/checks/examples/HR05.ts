import type { OptionKind } from '../../kinds/case/handlerum.ts';
import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';

const weighed = (label: string, kind: OptionKind, advantages: string, disadvantages: string) =>
  roomOption(label, { kind, advantages, disadvantages });

const LONG =
  'Løsningen giver alle børn i området en sikker vej til skole, og den kan stå færdig inden sommerferien. '.repeat(3);

export const examples: Examples = {
  bad: [
    { fields: withRoom({ options: [weighed('A', 'main', 'Billig', ''), weighed('B', 'alternative', '', 'Dyr')] }) },
    {
      fields: withRoom({
        options: [weighed('A', 'main', LONG, 'Dyr'), weighed('B', 'alternative', 'Billig', 'Grim')],
      }),
    },
    {
      sections: {
        options:
          'Løsning A: en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper.\nLøsning B: Lysregulering ved skolen i åbningstiden.',
      },
    },
    {
      sections: {
        options: '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig |  | 400 |\n| B | - | Dyr | 500 |',
        recommendation: 'At Byrådet vælger mellem A og B. Administrationen anbefaler A.',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Ingen | 400 |\n| B | Hurtig | Dyr | 500 |\n| C | Smuk | Langsom | 900 |',
        recommendation: 'Administrationen anbefaler A.',
      },
    },
    {
      sections: {
        options:
          '| Model | Fordele | Ulemper |\n| 1 | Kort vej, gode lokaler | Pris |\n| 2 | Ingen | Lang vej |\n| 3 | Ingen | Gamle lokaler |',
        recommendation: 'Forvaltningen peger på model 1.',
      },
    },
    {
      sections: {
        presentation:
          'Model 1: Fælles ledelse giver en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper.\nModel 2: Alt samles på Vesterø Skole.',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Hvad | Konsekvens |\n| A | en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper | Flere børn cykler til skole |\n| B | Bump | Lavere fart |',
      },
    },
    {
      sections: {
        options:
          '| Model | Fordele | Ulemper |\n| Fælles hus | Stort og lyst | Dyrt |\n| To huse |  | Dyrt i drift |\n| Pavillon |  | Holder kun i ti år |',
      },
    },
    {
      sections: {
        options:
          '### Løsning A\nPlejehjemmet udvides med tolv boliger mod syd. De får egen have, og personalet kan dække begge fløje om natten, så driften bliver 0,4 mio. kr. billigere, end hvis der bygges et nyt hus. Byggeriet varer 14 måneder.\n### Løsning B\nEt nyt plejehjem på Engvej.',
      },
    },
    {
      sections: {
        presentation:
          'Løsning A: Fordelen er, at åen kan løbe frit. Stien bliver bred.\nLøsning B: Ulempen er, at broen skal skiftes i 2030.\nLøsning C: Ulempen er, at stien flyttes.',
        recommendation: 'Centret anbefaler løsning A.',
      },
    },
    {
      sections: {
        options: '| Placering | For | Imod |\n| A | Tæt på bus | Ingen |\n| B | Stor grund | Langt til bus |',
        recommendation: 'At udvalget\n1. godkender placering A',
      },
    },
    {
      sections: {
        options:
          '| Alternativ | Fordele | Ulemper |\n| 1 | Kort ventetid | Intet |\n| 2 | Lav pris | Lang ventetid |\n| 0 | Ingen udgift | Lang ventetid |',
        recommendation: 'Administrationen foreslår alternativ 1.',
      },
    },
    {
      sections: {
        options:
          'Scenarie 1: Biblioteket har åbent med personale 40 timer om ugen, der er sprogcafé hver onsdag, lektiehjælp tre eftermiddage, og skolerne kan booke hele huset om formiddagen. De frivillige har fået tilsagn om eget lokale.\nScenarie 2: Selvbetjening hele ugen.',
      },
    },
  ],
  good: [
    {
      fields: withRoom({
        options: [weighed('A', 'main', 'Billig', 'Grim'), weighed('B', 'alternative', 'Køn', 'Dyr')],
      }),
    },
    {
      sections: {
        options: '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Lang vej | 400 |\n| B | Hurtig | Dyr | 500 |',
        recommendation: 'Administrationen anbefaler A.',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Hvad | Fordele | Ulemper |\n| 0 | Vejen ændres ikke | Ingen udgift | Farten falder ikke |\n| A | Fire bump | Billig | Cyklister deler vej |\n| B | Cykelgade | Lav fart | 11 p-pladser forsvinder |',
        recommendation: 'Administrationen anbefaler B, fordi den holder rammen.',
      },
    },
    { sections: { options: 'Løsning A: En bro.\nLøsning B: En tunnel med trapper.' } },
    {
      sections: {
        options:
          'Løsning 0: Ingen ændring.\nLøsning A: en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper.',
      },
    },
    {
      sections: {
        options:
          'Løsning A: en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper.\nLøsning B: En cykelgade på 400 meter, hvor biler er gæster og skal køre 30 km/t, og hvor 11 p-pladser forsvinder.',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Lang vej | 400 |\n| B | Ingen | Dyr | 500 |\n| C | Smuk | Dyr | 900 |',
        recommendation: 'Administrationen anbefaler A.',
      },
    },
    {
      sections: {
        options: '| Model | Pris | Elever |\n| 1 | 400 | 310 |\n| 2 | 500 | 184 |',
        recommendation: 'Forvaltningen anbefaler model 1.',
      },
    },
    {
      sections: {
        options: '| Løsning | Fordele | Ulemper |\n| A | Billig | Ingen |\n| B | Hurtig | Ingen |',
        recommendation: 'Administrationen anbefaler A.',
      },
    },
    { sections: { presentation: 'Løsning A har fordele. Løsning B har ulemper.' } },
    {
      sections: {
        options:
          '| Løsning | Fordele | Ulemper |\n| A | Billig | Lang vej |\n| B | Hurtig | Dyr |\n| A+B | Begge dele |  |',
        recommendation: 'Administrationen anbefaler A.',
      },
    },
    {
      sections: {
        options:
          '### Løsning A\nEn rundkørsel giver kortere kø og koster 6 mio. kr.\n### Løsning B\nEt lyskryds giver gående en tryg vej og koster 4 mio. kr.',
      },
    },
    {
      fields: { caseType: 'information' },
      sections: {
        options:
          'Løsning A: en tryg vej for alle elever med cykelsti i begge sider, ny belysning, bredere fortov, to heller og en ny krydsning ved skolen, som forældrene har ønsket i flere år, og som kan bygges i to etaper.\nLøsning B: Lysregulering ved skolen i åbningstiden.',
      },
    },
    {
      sections: {
        options: '- Skolen udvides\n- Eleverne fordeles på to skoler, så ingen får mere end fem kilometer til skole',
      },
    },
  ],
};
