import * as Y from 'yjs';
import type { Core } from '../../electron/core/core.ts';
import { findRecord } from '../../electron/core/database/tables/updates.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { clientOf, openNamed, value } from './core.ts';

/** A laptop of its own: a core on a fresh folder in which nothing is begun, somebody at it, and a client. */
export function laptopOf(options: Parameters<typeof openNamed>[0] = {}) {
  const core = openNamed(options);
  return { core, client: clientOf(core) };
}
export type LaptopCore = ReturnType<typeof laptopOf>;

/** A laptop on which a municipality was begun. */
export async function begun(municipality: string, name = 'Ida Holm'): Promise<LaptopCore> {
  const one = laptopOf();
  const profile = { name, role: 'secretariat', group: '' } as const;
  await value(one.client.app.begin({ start: 'empty', municipality, profile }));
  return one;
}

/** Carries a whole record over as a package does: made where it is not known, else merged. */
export function carryRecord(from: { core: Core }, to: { core: Core }, id: RecordId): void {
  const { head, doc } = from.core.context.records.get(id);
  const { context } = to.core;
  context.write((scope) => {
    scope.touch(id);
    const change = context.change('merge');
    if (findRecord(scope.db, id)) {
      const update = Y.encodeStateAsUpdate(doc);
      context.records.append(scope.db, { id, update }, change);
    } else {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      context.records.create(scope.db, { id, kind: head.kind, doc: copy }, change);
    }
  });
}

/** Both ways. */
export function exchangeRecord(one: { core: Core }, two: { core: Core }, id: RecordId): void {
  carryRecord(one, two, id);
  carryRecord(two, one, id);
}
