import type { Core } from '../../electron/core/core.ts';
import { findRecord, lastNumbers, wholeUpdates } from '../../electron/core/database/tables/updates.ts';
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

/** Carries the rows of a record over that are lacking there, as a file of exchange does, and asks no rule of it. */
export function carryRecord(from: { core: Core }, to: { core: Core }, id: RecordId): void {
  const { head } = from.core.context.records.get(id);
  const { context } = to.core;
  context.write((scope) => {
    scope.touch(id);
    const isNew = !findRecord(scope.db, id);
    const known = isNew ? new Map<string, number>() : lastNumbers(scope.db, id);
    const rows = wholeUpdates(from.core.context.database.read, id);
    const updates = rows
      .filter(({ device, number }) => number > (known.get(device) ?? 0))
      .map(({ data: update, device, number, count, begun, signature, author, action, at }) => ({
        ...{ update, aside: null, change: { author, action, at } },
        origin: { device, number, count, begun, signature },
      }));
    const { kind, createdBy } = head;
    // One beside the folder's own comes after it, however old it is.
    const createdAt = context.kinds[kind].told ? context.change('merge').at : head.createdAt;
    const made = isNew ? { kind, createdAt, createdBy } : null;
    context.records.take(scope.db, { id, made, updates, verdicts: new Map() });
  });
}

/** Both ways. */
export function exchangeRecord(one: { core: Core }, two: { core: Core }, id: RecordId): void {
  carryRecord(one, two, id);
  carryRecord(two, one, id);
}
