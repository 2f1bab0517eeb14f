import type { Examples } from '../define.ts';
import { step, way } from '../reading/deadline.ts';

const late = (lateReason?: string) =>
  step('Kommunalbestyrelsen', '2026-12-14', { dispatchedOn: '2026-12-11', ...(lateReason ? { lateReason } : {}) });

const withText = (background: string) => ({ sections: { background }, fields: { chain: [late()] } });

export const examples: Examples = {
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
};
