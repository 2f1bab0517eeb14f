import type { Substitute } from '../../../../shared/kinds/council/council.ts';

const term = { from: '2026-01-01', to: '2029-12-31' };

/** Invented people, the first to be called first. */
export const SUBSTITUTES: readonly Substitute[] = [
  { id: 'asta-braendgaard', name: 'Asta Brændgaard', group: 'x', ...term },
  { id: 'villy-nordmose', name: 'Villy Nordmose', group: 'x', ...term },
  { id: 'kasper-lundtoft', name: 'Kasper Lundtoft', group: 'l', ...term },
  { id: 'rikke-soehus', name: 'Rikke Søhus', group: 't', ...term },
  { id: 'poul-egestrand', name: 'Poul Egestrand', group: 'w', ...term },
  { id: 'nadia-klitgard', name: 'Nadia Klitgård', group: 'y', ...term },
];
