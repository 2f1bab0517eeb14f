import type { OptionKind } from '../../kinds/case/handlerum.ts';
import { richTextWords } from '../../kinds/case/richText.ts';
import type { TextBlock } from '../blocks.ts';
import type { Check, Hit } from '../define.ts';
import { type MatrixOption, matricesOf } from '../reading/matrix.ts';
import { namesInText } from '../reading/optionWords.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { recorded, roomOption, withRoom } from '../reading/recorded.ts';
import { type ToldOption, toldOptions } from '../reading/toldOptions.ts';
import {
  favoured,
  onlyWarnedOf,
  type Said,
  shortest,
  type Weight,
  weightByName,
  weightByTone,
} from '../reading/weighing.ts';
import type { Threshold, Tuning } from '../tuning.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Beskriv mulighederne lige grundigt.', en: 'Describe the options equally thoroughly.' };

const RATIO: Threshold = {
  id: 'ratio',
  name: {
    da: 'Højeste forhold mellem ordene om to muligheder',
    en: 'Highest ratio between the words about two options',
  },
  value: 3,
  min: 1.5,
  max: 20,
};
interface Weighed extends Said {
  readonly block: TextBlock;
  readonly to: number;
}

const PROS = /^(?:fordele?|plus|for)(?!\p{L})/iu;
const CONS = /^(?:ulemper?|minus|imod)(?!\p{L})/iu;
const NONE = /^(?:ingen(?: væsentlige)?(?: ulemper| fordele)?|intet)?\.?$/iu;
const NAME = /(?:^|\s)([A-H]|\d)(?![\p{L}\d+])/u;
const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

function fromTable({ label, zero, block, consequences }: MatrixOption): Weighed[] {
  if (label.includes('+')) return [];
  const says = (column: RegExp) =>
    consequences.some(({ dimension, text, missing }) => column.test(dimension) && !missing && !NONE.test(text.trim()));
  const words = consequences.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const name = NAME.exec(label)?.[1] ?? label;
  return [{ name, block, to: block.text.length, zero, words, pros: says(PROS), cons: says(CONS) }];
}

const fromText =
  (judge: (text: string) => Weight) =>
  ({ name, block, to, text, words }: ToldOption): Weighed => ({
    ...{ name, block, to, zero: name === '0', words },
    ...judge(text),
  });

const tablesIn = (section: SectionView): readonly (readonly Weighed[])[] =>
  matricesOf(section).map((options) => options.flatMap(fromTable));

const RECOMMENDED =
  /(?:anbefaler|anbefales|peger på|foretrækker|foreslår)\s+(?:\p{Ll}+\s+){0,3}?([A-H]|\d)(?![\p{L}\d+]|[.,]\d)/u;

/** The option the administration speaks for; null when it names none or several. */
function recommended(view: CaseView): string | null {
  const text = recommendationOf(view)?.text ?? '';
  const said = RECOMMENDED.exec(text)?.[1];
  if (said) return said;
  const names = new Set(namesInText(text));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The same of the recorded options; the administration speaks for the main one. */
function skewedData(view: CaseView, tuning: Tuning): readonly Hit[] {
  const { options } = recorded(view);
  const told = options.map((option) => ({
    name: option.id,
    zero: option.kind === 'zero',
    words: wordsIn([richTextWords(option.description), option.advantages, option.disadvantages].join(' ')),
    pros: option.advantages.trim() !== '',
    cons: option.disadvantages.trim() !== '',
  }));
  const main = options.find(({ kind }) => kind === 'main')?.id ?? null;
  const found = [shortest(told, tuning.threshold(RATIO)), favoured(told, main)];
  return [...new Set(found)].flatMap((one): Hit[] =>
    one ? [{ section: 'options', about: `recorded ${one.name}`, message: MESSAGE }] : [],
  );
}

function skewed(view: CaseView, tuning: Tuning): readonly Hit[] {
  if (recorded(view).options.length > 1) return skewedData(view, tuning);
  const options = toldOptions(view);
  const sets = [
    ...view.sections.flatMap((section) => section.memo(tablesIn)),
    options.map(fromText(weightByName)),
  ].filter((set) => set.length >= 2);
  if (sets.length === 0) return [];
  const name = recommended(view);
  const places = sets.flatMap((set) => [shortest(set, tuning.threshold(RATIO)), favoured(set, name)]);
  const found = [...new Set(places)].flatMap((one): Hit[] =>
    one ? [{ block: one.block, from: 0, to: one.to, message: MESSAGE }] : [],
  );
  if (found.length > 0 || name === null || options.length < 2) return found;
  const warned = onlyWarnedOf(options.map(fromText(weightByTone)), name);
  return warned ? [{ block: warned.block, from: 0, to: warned.to, message: MESSAGE, severity: 'suggestion' }] : [];
}

const weighed = (label: string, kind: OptionKind, advantages: string, disadvantages: string) =>
  roomOption(label, { kind, advantages, disadvantages });
const LONG =
  'Løsningen giver alle børn i området en sikker vej til skole, og den kan stå færdig inden sommerferien. '.repeat(3);

export const hr05: Check = {
  id: 'HR05',
  category: 'room',
  severity: 'warning',
  judge: 'both',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision', 'discussion'],
  thresholds: [RATIO],
  question: {
    da: 'Er mulighederne beskrevet lige grundigt, med både fordele og ulemper?',
    en: 'Are the options described equally thoroughly, with advantages and drawbacks?',
  },
  about: ['options', 'presentation', 'recommendation'],
  name: { da: 'Skæv beskrivelse', en: 'Lopsided description' },
  why: {
    da: 'Den mulighed, der får mest plads og færrest ulemper, vinder, også når den ikke er bedst. Giv dem samme chance.',
    en: 'The option with most space and fewest drawbacks wins, even when it is not the best. Give them the same chance.',
  },
  run: { tuned: (tuning) => (view) => skewed(view, tuning) },
  examples: {
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
          options:
            '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Lang vej | 400 |\n| B | Hurtig | Dyr | 500 |',
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
  },
};
