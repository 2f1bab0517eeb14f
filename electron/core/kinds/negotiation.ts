import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import { caseOfNegotiation, clearNegotiations, putNegotiation } from '../database/tables/negotiations.ts';
import type { KindStorage } from '../records/kinds.ts';
import { PROJECTED_BY } from '../version.ts';
import { casesChanged } from './case/changed.ts';

/** Of a negotiation only its case is projected: what it says stays in its own record. */
export const negotiationStorage: KindStorage = {
  version: negotiationKind.spec.version,
  carry: (doc) => negotiationKind.upcast(doc),
  bring: negotiationKind.upcast,
  seals: () => [],
  clashes: () => [],
  files: () => [],
  changed: casesChanged,
  isPrivate: true,
  projection: {
    key: () => PROJECTED_BY,
    open: ({ id, createdAt }, doc) => ({
      ready: () => {
        const row = { id, caseId: negotiationKind.fields(doc).caseId ?? '', begunAt: createdAt };
        return (db) => putNegotiation(db, row);
      },
      rowsChanged: () => {},
      compare: (db) =>
        caseOfNegotiation(db, id) === (negotiationKind.fields(doc).caseId ?? '')
          ? []
          : [`negotiation ${id}: its row differs from its record`],
      close: () => {},
    }),
    clear: clearNegotiations,
  },
};
