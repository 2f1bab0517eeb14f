import { type Economy, EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { Example, Examples } from '../define.ts';
import { step } from '../reading/deadline.ts';
import { withRoom } from '../reading/recorded.ts';

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
    competence: 'Kommunalbestyrelsen',
    chain: [committee, council],
    ...withRoom({
      economy: { ...EMPTY_ECONOMY, appropriation },
      costs: [{ id: 'a', owner: 'a', kind: 'capital', year: 2027, ore: 420_000_000 }],
    }),
  },
});

export const examples: Examples = {
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
    costly({ chain: [committee, council] }, { economy: 'Gebyret er 450 kr.', recommendation: '1. godkender gebyret' }),
    costly(
      { chain: [committee, council] },
      { presentation: 'Økonomiudvalget anbefalede forslaget den 8. december 2026.' },
    ),
    costly(
      { caseType: 'information', chain: [committee, council] },
      { recommendation: '1. tager orienteringen om bevillingen på 4,2 mio. kr. til efterretning' },
    ),
    costly({ chain: [committee, council] }, { economy: '', recommendation: '1. udpeger to medlemmer til bestyrelsen' }),
  ],
};
