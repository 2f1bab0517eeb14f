import type { Check } from '../define.ts';
import { DEADLINE_THRESHOLDS, lateSteps, step, way } from '../reading/deadline.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Skriv i dagsordenen, hvorfor sagen ikke kan vente.',
  en: 'Say in the agenda why the case cannot wait.',
};

/** The text itself may say it. */
const CANNOT_WAIT =
  /(?:kan ikke (?:af)?vente|ikke kan (?:af)?vente|tåler ikke opsættelse|ikke tåler opsættelse|ikke kan udsættes|kan ikke udsættes)[^.\n]{0,80}(?:fordi|da|idet|hvis|for så|ellers|efter|,)/iu;

function saysWhy({ sections }: CaseView): boolean {
  return sections.some(({ text }) => CANNOT_WAIT.test(text));
}

const WORDS = /\p{L}{2,}/gu;
/** *Hastesag* and the like name the matter and give no reason. */
const isReason = (text: string | undefined): boolean => ((text ?? '').match(WORDS)?.length ?? 0) >= 3;

const late = (lateReason?: string) =>
  step('Kommunalbestyrelsen', '2026-12-14', { dispatchedOn: '2026-12-11', ...(lateReason ? { lateReason } : {}) });
const withText = (background: string) => ({ sections: { background }, fields: { chain: [late()] } });

export const pc02: Check = {
  id: 'PC02',
  category: 'process',
  severity: 'error',
  needs: ['fields', 'text'],
  name: { da: 'Sen sag uden begrundelse', en: 'Late case without a reason' },
  why: {
    da: 'En sag, der er sendt for sent, må kun behandles, hvis den ikke kan vente, og det skal stå i dagsordenen, hvorfor.',
    en: 'A case sent too late may only be handled if it cannot wait, and the agenda must say why.',
  },
  source: { da: 'Kommunestyrelseslovens § 8, stk. 4', en: 'Local Government Act, section 8(4)' },
  thresholds: DEADLINE_THRESHOLDS,
  run: {
    tuned: (tuning) => (view) =>
      lateSteps(view.fields.chain, tuning)
        .filter(({ step: { lateReason } }) => !isReason(lateReason) && !saysWhy(view))
        .map(({ step: { id, dispatchedOn } }) => ({ about: `${id} ${dispatchedOn}`, message: MESSAGE })),
  },
  examples: {
    bad: [
      way(late()),
      way(late('Haster')),
      way(late('Hastesag.')),
      way(late('...')),
      way(late('Sen sag')),
      way(step('Byrådet', '2027-02-24', { dispatchedOn: '2027-02-23' })),
      way(step('Økonomiudvalget', '2027-02-09', { dispatchedOn: '2027-02-09' })),
      withText('Sagen er eftersendt.'),
      withText('Sagen kan ikke vente.'),
      withText('Naboerne kan ikke vente på bussen, siger de.'.replace(',', '')),
      withText('Byggeriet kan tåle at vente.'),
      way(step('Kommunalbestyrelsen', '2027-05-10', { dispatchedOn: '2027-05-06' })),
    ],
    good: [
      way(late('Tilbuddet udløber den 16. december 2026.')),
      way(late('Fristen for at søge statens pulje er den 15. december.')),
      withText('Sagen kan ikke vente, fordi tilbuddet udløber den 16. december 2026.'),
      withText('Sagen kan ikke afvente næste møde, da ansøgningsfristen er den 18. december 2026.'),
      withText('Beslutningen tåler ikke opsættelse, idet taget er ved at styrte sammen.'),
      way(step('Kommunalbestyrelsen', '2026-12-14', { dispatchedOn: '2026-12-09' })),
      way(step('Kommunalbestyrelsen', '2026-12-14')),
      way(step('Kommunalbestyrelsen', null, { dispatchedOn: '2026-12-11' })),
      way(step('Klima- og Miljøudvalget', '2026-12-01', { dispatchedOn: '2026-11-30' })),
      way(step('Kommunalbestyrelsen', '2027-04-05', { dispatchedOn: '2027-03-31' })),
      way(),
      withText('Sagen kan ikke udsættes, hvis skolen skal stå færdig til august 2027.'),
    ],
  },
};
