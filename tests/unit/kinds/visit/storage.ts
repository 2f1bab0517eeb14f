import type * as Y from 'yjs';
import { casesChanged } from '../../../../electron/core/kinds/case/changed.ts';
import type { KindStorage } from '../../../../electron/core/records/kinds.ts';
import { PROJECTED_BY } from '../../../../electron/core/version.ts';
import { visitKind } from './kind.ts';
import { clearVisits, dropVisit, putVisit, type VisitRow, visitRow } from './table.ts';

const rowOf = (doc: Y.Doc): VisitRow => ({
  place: visitKind.fields(doc).place ?? '',
  present: visitKind.facts(doc).at(-1)?.data.present ?? null,
});

/** The core's half of the kind. */
export const visitStorage: KindStorage = {
  version: visitKind.spec.version,
  carry: visitKind.upcast,
  bring: visitKind.upcast,
  seals: () => [],
  clashes: () => [],
  files: () => [],
  names: () => [],
  audience: () => ({ kind: 'all' }),
  changed: casesChanged,
  projection: {
    key: () => PROJECTED_BY,
    open: ({ id }, doc) => ({
      ready: () => {
        const row = rowOf(doc);
        return (db) => putVisit(db, id, row);
      },
      rowsChanged: () => {},
      compare: (db) =>
        JSON.stringify(visitRow(db, id)) === JSON.stringify(rowOf(doc)) ? [] : [`visit ${id}: its row differs`],
      close: () => {},
    }),
    clear: clearVisits,
    drop: dropVisit,
  },
};
