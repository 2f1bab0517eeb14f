import { type Economy, EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { Check, Example } from '../define.ts';
import { bodyKind } from '../reading/chain.ts';
import { step } from '../reading/deadline.ts';
import { isOwnHouse } from '../reading/house.ts';
import { writtenIn } from '../reading/money.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { recorded, withRoom } from '../reading/recorded.ts';
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

const council = step('Kommunalbestyrelsen', '2026-12-14');
const committee = step('Klima- og Miljøudvalget', '2026-12-01', { role: 'advises' });
const finance = (name = 'Økonomiudvalget') => step(name, '2026-12-08', { role: 'advises' });
const GRANT = '1. giver en anlægsbevilling på 4,2 mio. kr.';
const costly = (chain: Example['fields'], sections: Record<string, string> = {}): Example => ({
  sections: { economy: 'Udgiften er 4,2 mio. kr.', recommendation: GRANT, ...sections },
  fields: { competence: 'Kommunalbestyrelsen', ...chain },
});

const recordedCost = (appropriation: Economy['appropriation']): Example => ({
  sections: { economy: 'Se tabellen.', recommendation: '1. godkender planen' },
  fields: {
    ...{ competence: 'Kommunalbestyrelsen', chain: [committee, council] },
    ...withRoom({
      economy: { ...EMPTY_ECONOMY, appropriation },
      costs: [{ id: 'a', owner: 'a', kind: 'capital', year: 2027, ore: 420_000_000 }],
    }),
  },
});

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
  examples: {
    bad: [
      recordedCost('none'),
      costly({ chain: [committee, council] }),
      costly({ chain: [council] }),
      costly({ chain: [committee, council], competence: '' }),
      costly({ chain: [committee, step('Byrådet', '2026-12-14')], competence: 'Byrådet' }),
      costly({ chain: [step('Teknik- og Miljøudvalget', null), step('Byrådet', null)], competence: 'Byrådet' }),
      costly({ chain: [committee, council] }, { economy: '', recommendation: GRANT }),
      costly({ chain: [committee, council] }, { recommendation: '1. godkender løsning B' }),
      costly({ chain: [committee, council] }, { economy: 'Der er en udgift på 250.000 kr. om året.' }),
      costly({ chain: [committee, council, step('Seniorrådet', '2026-12-20', { role: 'informed' })] }),
      costly({ chain: [step('Handicaprådet', '2026-11-20', { role: 'advises' }), council] }),
      costly({ chain: [committee, council] }, { economy: 'Projektet koster 14,5 mio. kr. og betales over fire år.' }),
      costly({
        chain: [step('Kultur- og Fritidsudvalget', null), step('Borgerrepræsentationen', null)],
        competence: 'Borgerrepræsentationen',
      }),
    ],
    good: [
      recordedCost('within'),
      costly({ chain: [committee, finance(), council] }),
      costly({ chain: [committee, finance('Økonomi- og Erhvervsudvalget'), council] }),
      costly({ chain: [finance('Magistraten'), step('Byrådet', null)], competence: 'Byrådet' }),
      costly({ chain: [finance('Økonomi-, Plan- og Klimaudvalget'), council] }),
      costly({ chain: [committee], competence: 'Klima- og Miljøudvalget' }),
      costly({ chain: [] }),
      costly(
        { chain: [committee, council] },
        { economy: 'Sagen har ingen økonomiske konsekvenser.', recommendation: '1. godkender planen' },
      ),
      costly(
        { chain: [committee, council] },
        { economy: 'Udgiften på 40.000 kr. afholdes inden for den afsatte ramme.' },
      ),
      costly(
        { chain: [committee, council] },
        { economy: 'Gebyret er 450 kr.', recommendation: '1. godkender gebyret' },
      ),
      costly(
        { chain: [committee, council] },
        { presentation: 'Økonomiudvalget anbefalede forslaget den 8. december 2026.' },
      ),
      costly(
        { caseType: 'information', chain: [committee, council] },
        { recommendation: '1. tager orienteringen om bevillingen på 4,2 mio. kr. til efterretning' },
      ),
      costly(
        { chain: [committee, council] },
        { economy: '', recommendation: '1. udpeger to medlemmer til bestyrelsen' },
      ),
    ],
  },
};
