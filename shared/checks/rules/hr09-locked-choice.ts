import type { TextBlock } from '../blocks.ts';
import type { Check } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { namesIn, namesInText } from '../reading/optionWords.ts';
import { type RecommendationView, recommendationOf } from '../reading/recommendation.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Giv plads til at vælge de andre muligheder.',
  en: 'Leave room to choose the other options.',
};

/** The point asks for a choice, or says what follows if another is made. */
const CHOICE =
  /(?<!\p{L})(?:eller|enten|mellem|en af|et af|én af|ét af|hvilken|hvilket|hvilke|hvorvidt|drøfter|drøftes|tager stilling|prioriterer|alternativt|hvis (?:valget|der vælges|en anden|et andet)|falder valget|tilkendegiver|afgør,? om|beslutter,? om|valgte|det valgte|den valgte)(?!\p{L})/u;
/** *0* is a choice as well: *løsning 0, A og B*. */
const LISTED =
  /(?<!\p{L})(?:løsning(?:en|er|erne)?|model(?:len|ler|lerne)?|forslag|mulighed(?:er|erne)?|scenari\p{L}*|alternativ(?:er|erne)?)\s+(?:[a-h\d])(?:\s?[,/+]|\s(?:og|samt)\s)/u;
/** The model was chosen earlier; the case only carries it out. */
const CHOSEN_BEFORE =
  /(?<!\p{L})(?:besluttede|besluttet|valgte|valgt|vedtog|vedtaget|godkendte|godkendt|pegede på)(?!\p{L})/u;
/** Where the program takes a wording for an option's name only when it is long enough to be nothing else. */
const LONG_LABEL = 8;

const textOf = ({ points, text }: RecommendationView): string =>
  (points.length > 0 ? points.map((point) => point.text).join('\n') : text).toLowerCase();

function chosenBefore(name: string): (block: TextBlock) => boolean {
  return (block) => CHOSEN_BEFORE.test(block.lower) && namesIn(block).includes(name);
}

/** The only option the recommendation names, by letter or by its label; null when it names none or several. */
function onlyNamed(view: CaseView, { points, text }: RecommendationView): { name: string; block?: TextBlock } | null {
  const { names, labels } = shownOptions(view);
  const parts = points.length > 0 ? points : [{ text, block: undefined }];
  const found = new Map<string, TextBlock | undefined>();
  for (const part of parts) {
    for (const name of namesInText(part.text)) if (names.has(name)) found.set(name, found.get(name) ?? part.block);
  }
  if (found.size === 0) {
    const written = labels.filter((label) => label.length >= LONG_LABEL && text.toLowerCase().includes(label));
    for (const label of written) {
      const block = parts.find((part) => part.text.toLowerCase().includes(label))?.block;
      found.set(label, block);
    }
  }
  const [only] = found;
  return found.size === 1 && only ? { name: only[0], ...(only[1] ? { block: only[1] } : {}) } : null;
}

export const hr09: Check = {
  id: 'HR09',
  category: 'room',
  severity: 'warning',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Indstillingen låser valget', en: 'The recommendation locks the choice' },
  why: {
    da: 'Hvis indstillingen kun nævner én mulighed, skal politikerne stemme imod for at vælge en anden. Gør valget til et punkt.',
    en: 'If the recommendation names only one option, politicians must vote against it to choose another. Make the choice a point.',
  },
  run: (view) => {
    const recommendation = recommendationOf(view);
    // That an administration recommends one of several is how other houses do it.
    if (!recommendation || !isOwnHouse(view) || view.section('alternativeRecommendation')) return [];
    const { count, bound } = shownOptions(view);
    const text = textOf(recommendation);
    if (bound || count < 2 || CHOICE.test(text) || LISTED.test(text)) return [];
    const only = onlyNamed(view, recommendation);
    if (!only) return [];
    const history = view.sections.filter(({ key }) => key === 'previousHandling' || key === 'background');
    if (history.some(({ blocks }) => blocks.some(chosenBefore(only.name)))) return [];
    return [{ block: only.block ?? recommendation.first, about: only.name, message: MESSAGE }];
  },
  examples: {
    bad: [
      {
        fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
        sections: { recommendation: 'At udvalget godkender løsning B.' },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'Centret indstiller, at Kommunalbestyrelsen\n1. godkender løsning B',
        },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'At Byrådet\n1. vælger løsning A\n2. giver en anlægsbevilling på 0,4 mio. kr.',
        },
      },
      {
        sections: {
          presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
          recommendation: 'Det indstilles, at model 2 godkendes.',
        },
      },
      {
        sections: {
          presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
          recommendation: 'Børn og Skole indstiller til Byrådet, at model 1 gennemføres fra den 1. august 2027.',
        },
      },
      {
        sections: {
          presentation: 'Der er regnet på scenarie 1, 2 og 3.',
          recommendation: 'At Økonomiudvalget\n1. godkender scenarie 3',
        },
      },
      {
        sections: {
          options: '- Udvidelse af Byens Skole\n- Pavilloner ved Sønderskolen',
          recommendation: 'At Byrådet\n1. godkender udvidelse af Byens Skole',
        },
      },
      {
        sections: {
          options: '### Længere åbningstid\nTo timer mere.\n### Ubemandet bibliotek\nNøglekort til alle.',
          recommendation: 'At Kulturudvalget\n1. indfører ubemandet bibliotek fra 2027',
        },
      },
      {
        sections: {
          presentation: 'Placering A ligger ved åen, og placering B ved stationen.',
          recommendation: 'At udvalget\n1. peger på placering B som sted for plejehjemmet',
        },
      },
      {
        sections: {
          presentation: 'Forslag 1 sparer 2 mio. kr. Forslag 2 sparer 3 mio. kr.',
          recommendation: 'At Byrådet\n1. vedtager forslag 2',
        },
      },
      {
        sections: {
          options: '| Model | Pris |\n| Åbent hele året | 400 |\n| Lukket om vinteren | 250 |',
          recommendation: 'At udvalget\n1. godkender modellen Lukket om vinteren',
        },
      },
      {
        sections: {
          presentation: 'Alternativ A koster mest, og alternativ B tager længst tid.',
          recommendation: 'Forvaltningen indstiller, at Teknik- og Miljøudvalget godkender alternativ A.',
        },
      },
      {
        sections: {
          presentation: 'Linjeføring A går syd om byen, og linjeføring B går nord om den.',
          recommendation: 'At Byrådet\n1. beslutter linjeføring A\n2. bemyndiger borgmesteren til at skrive under',
        },
      },
    ],
    good: [
      {
        fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
        sections: { recommendation: 'At udvalget vælger løsning A eller B.' },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'At Kommunalbestyrelsen\n1. vælger 0, A eller B. Administrationen anbefaler løsning B',
        },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'At Kommunalbestyrelsen\n1. vælger mellem de viste løsninger, idet løsning B anbefales',
        },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: '1. at der vælges en af løsningerne 0, A og B, idet forvaltningen peger på løsning B',
        },
      },
      {
        sections: {
          presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
          recommendation: 'At Byrådet\n1. beslutter, om model 1 skal gennemføres',
        },
      },
      {
        sections: {
          presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
          recommendation: 'At udvalget\n1. drøfter model 2',
        },
      },
      {
        sections: { options: '| Løsning | Pris |\n| A | 400 |', recommendation: 'At Byrådet\n1. godkender løsning A' },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'At Byrådet\n1. godkender løsning B',
          alternativeRecommendation: 'At Byrådet godkender løsning A',
        },
      },
      {
        sections: {
          background: 'Byrådet valgte den 3. marts 2026, punkt 4, model 2 frem for model 1.',
          recommendation: 'At Byrådet\n1. giver en anlægsbevilling på 4 mio. kr. til model 2',
        },
      },
      {
        fields: { caseType: 'discussion' },
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation: 'At udvalget\n1. kommenterer løsning B',
        },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation:
            'At Byrådet\n1. godkender løsning B\n2. anviser finansiering, hvis valget falder på løsning A',
        },
      },
      {
        sections: {
          options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
          recommendation:
            'At Byrådet\n1. vælger løsning\n2. giver en bevilling til den valgte løsning, ved løsning B 0,5 mio. kr.',
        },
      },
      {
        sections: {
          options: '- Skolen udvides\n- Eleverne fordeles på to skoler',
          recommendation: 'At Byrådet\n1. beslutter, hvordan skolen skal have plads til eleverne',
        },
      },
      {
        sections: {
          presentation: 'Sagen er lovbundet. Model 1 og 2 er nævnt i loven.',
          recommendation: 'At Byrådet\n1. godkender model 1',
        },
      },
      {
        sections: {
          presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
          recommendation: 'At Byrådet\n1. tager stilling til model 2',
        },
      },
      {
        sections: {
          presentation: 'Administrationen har undersøgt tre løsninger.',
          recommendation: 'At Byrådet\n1. godkender forslaget',
        },
      },
    ],
  },
};
