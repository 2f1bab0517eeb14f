import type { TextBlock } from '../blocks.ts';
import type { Check } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { namesIn, namesInText } from '../reading/optionWords.ts';
import { type RecommendationView, recommendationOf } from '../reading/recommendation.ts';
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
};
