import type { Check } from '../define.ts';
import { bodyKind } from '../reading/chain.ts';
import { isOwnHouse } from '../reading/house.ts';
import { writtenIn } from '../reading/money.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { recorded } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Økonomiudvalget skal udtale sig, før Kommunalbestyrelsen beslutter.',
  en: 'The finance committee must give its view before the municipal council decides.',
};

/** Less than this touches no municipality's economy in the sense of the law. */
const LEAST = 10_000;
const NO_ECONOMY =
  /(?:ingen|ikke|uden)(?: \p{L}+){0,2} økonomiske? (?:konsekvenser|betydning|virkning)|(?:påvirker|berører|belaster|ændrer) ikke (?:kommunens )?(?:budget|økonomi|kasse|drift)/iu;
const WITHIN_FRAME =
  /inden for (?:udvalgets egen |udvalgets |den |det |de )?(?:\p{L}+ ){0,2}(?:ramme|rammer|budget|bevilling)/iu;
const FINANCE_NAMED = /(?<!\p{L})økonomiudvalg|(?<!\p{L})økonomi- og \p{L}+udvalg|(?<!\p{L})magistraten/iu;

function touchesEconomy(view: CaseView): boolean {
  const { costs, economy: told } = recorded(view);
  if (costs.length > 0) return told.appropriation !== 'within' && costs.some(({ ore }) => Math.abs(ore) >= LEAST * 100);
  const economy = view.section('economy');
  if (economy && (NO_ECONOMY.test(economy.text) || WITHIN_FRAME.test(economy.text))) return false;
  const recommendation = view.section('recommendation');
  return [economy, recommendation].some(
    (section) => section && writtenIn(section).some(({ kroner }) => kroner >= LEAST),
  );
}

export const fu05: Check = {
  id: 'FU05',
  category: 'completeness',
  severity: 'error',
  needs: ['fields', 'text'],
  caseTypes: ['decision'],
  name: { da: 'Økonomiudvalget i kæden', en: 'Finance committee in the chain' },
  why: {
    da: 'Økonomiudvalget skal have sagt sin mening om enhver sag, der rører kommunens økonomi, før kommunalbestyrelsen beslutter. Ellers kan beslutningen være ugyldig.',
    en: 'The finance committee must have its say on every matter that touches the economy before the council decides. Else the decision may be void.',
  },
  source: { da: 'Kommunestyrelseslovens § 18, stk. 2', en: 'Local Government Act, section 18(2)' },
  run: (view) => {
    const { chain, competence } = view.fields;
    const handled = chain.filter(({ body }) => body.trim() !== '');
    const decides = competence.trim() || (handled.findLast(({ role }) => role !== 'informed')?.body ?? '');
    // One body named in the head of a foreign file may be whose agenda it stands on, and no row at all.
    if (handled.length === 1 && !isOwnHouse(view)) return [];
    if (handled.length === 0 || bodyKind(decides) !== 'council') return [];
    if (handled.some(({ body }) => bodyKind(body) === 'finance') || !recommendationOf(view)) return [];
    // Where the text names it, the case has been there, and the chain is what is not complete.
    if (view.sections.some(({ text }) => FINANCE_NAMED.test(text)) || !touchesEconomy(view)) return [];
    return [{ about: 'finance committee', message: MESSAGE }];
  },
};
