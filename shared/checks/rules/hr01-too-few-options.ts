import { anyBlock, type Check, isProse } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { hasNoOptions } from '../reading/routine.ts';
import { isWhole } from '../reading/whole.ts';

const MESSAGE = {
  da: 'Vis mindst to muligheder, eller begrund hvorfor der kun er én.',
  en: 'Show at least two options, or give the reason why there is only one.',
};

/** Words of whoever has more than one thing in mind. */
const WEIGHS =
  /(?<!\p{L})(?:(?<!(?:intet|ikke|ingen|uden|noget|reelt|reelle|andet) )alternativ|mulighed(?:er)?(?!\p{L})|fordele|ulemper|for og imod|fravalgt|scenarie|veje at gå|enten)|(?<!\p{L})(?:forlæng|hjemtag|undlad|afslag|udskyd)/u;
const weighsAnywhere = anyBlock(
  (block) => (isProse(block) || block.context.kind === 'heading') && WEIGHS.test(block.lower),
);

export const hr01: Check = {
  id: 'HR01',
  category: 'room',
  severity: 'error',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'For få handlemuligheder', en: 'Too few options' },
  why: {
    da: 'Med kun én mulighed er valget truffet, før sagen når politikerne. To muligheder med fordele og ulemper giver noget at forhandle om.',
    en: 'With only one option the choice is made before the case reaches the politicians. Two, with pros and cons, give something to negotiate.',
  },
  run: (view) => {
    const { count, refusal, bound, blank } = shownOptions(view);
    if (blank || bound || count >= 2) return [];
    const lacks = view.section('options') === undefined ? { lacks: 'field' as const } : {};
    if (isOwnHouse(view)) return [{ section: 'options', about: 'options', message: MESSAGE, ...lacks }];
    // Other houses show them in other ways, or weigh them in running text: of a case that weighs anything nothing is known for certain.
    if (count === 0 && view.section('options') === undefined && weighsAnywhere(view)) return [];
    if ((refusal && view.section('options') === undefined) || hasNoOptions(view) || !isWhole(view)) return [];
    return [{ section: 'options', about: 'options', message: MESSAGE, severity: 'suggestion' }];
  },
};
