import type * as Y from 'yjs';
import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import { givenOn } from '../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import {
  caseOfNegotiation,
  clearNegotiations,
  dropNegotiation,
  putNegotiation,
} from '../database/tables/negotiations.ts';
import { councilOf, type KindStorage } from '../records/kinds.ts';
import { PROJECTED_BY } from '../version.ts';
import { casesChanged } from './case/changed.ts';
import { negotiationIdOf } from './negotiationId.ts';

function audienceOf(doc: Y.Doc): RecordAudience {
  const { audience } = negotiationKind.fields(doc);
  if (audience?.kind === 'public') return { kind: 'all' };
  const { groups = [], since } = audience ?? {};
  const given = givenOn(doc);
  return { kind: 'groups', groups, ...(since ? { since } : {}), ...(given.length > 0 ? { given } : {}) };
}

/** Of a negotiation only its case is projected: what it says stays in its own record. */
export const negotiationStorage: KindStorage = {
  version: negotiationKind.spec.version,
  carry: (doc) => negotiationKind.upcast(doc),
  bring: negotiationKind.upcast,
  seals: () => [],
  clashes: () => [],
  files: () => [],
  names: (doc) => [...councilOf(doc), negotiationKind.fields(doc).caseId ?? ''],
  changed: casesChanged,
  audience: audienceOf,
  keepsAudience: true,
  isNamed: ({ id }, doc) => {
    const { caseId, audience } = negotiationKind.fields(doc);
    return caseId !== undefined && audience !== undefined && negotiationIdOf({ caseId, audience }) === id;
  },
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
    drop: dropNegotiation,
  },
};
