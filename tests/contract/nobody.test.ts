import { describe, expect, it } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { writeSettings } from '../../electron/core/database/tables/settings.ts';
import { currentSettings } from '../../electron/core/settings.ts';
import { isNamed } from '../../shared/contract/refusals.ts';
import { RecordId } from '../../shared/kinds/ids.ts';
import { KINDS } from '../../shared/kinds/index.ts';
import { stateOf } from '../support/walk/state.ts';
import { ask, walked } from '../support/walk/tried.ts';

/** Facts whose maker is told nowhere as one who signed, sealed, sent, adopted or recorded. */
const UNSIGNED: ReadonlySet<string> = new Set([
  'archived',
  'unarchived',
  'cancelled',
  'reinstated',
  'moved',
  'stepDone',
  'packMade',
  'groupChanged',
  'stopTold',
  'numbered',
  'gateAsked',
]);

const { procedures, tried } = walked();
const changes = procedures.filter(([, { procedure }]) => procedure.kind !== 'query');

/** As folders are in which nobody was asked for a name. */
function forgetName({ context }: Core): void {
  const settings = currentSettings(context);
  context.write(({ db }) => writeSettings(db, { ...settings, profile: { ...settings.profile, name: ' ' } }));
}

/** Kinds of the facts that nobody made. */
function madeByNobody({ context }: Core): string[] {
  context.catchUp();
  const rows = context.database.read.prepare<[], { id: string }>('select id from records').all();
  return rows.flatMap(({ id }) => {
    const { head, doc } = context.records.get(RecordId.parse(id));
    const facts = KINDS[head.kind].facts(doc) as readonly { kind: string; by: string }[];
    return facts.filter(({ by }) => by.trim() === '').map(({ kind }) => kind);
  });
}

describe('by nobody', () => {
  it.each(changes)('%s is refused or signs nothing', async (_name, named) => {
    const { core, input } = await tried(named);
    forgetName(core);
    const before = stateOf(core);
    const result = await ask(core, named, { input });
    if (!isNamed(named.procedure)) {
      expect(result).toMatchObject({ ok: true });
      expect(madeByNobody(core).filter((kind) => !UNSIGNED.has(kind))).toEqual([]);
      return;
    }
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict', details: { reason: 'nobody' } } });
    expect(stateOf(core)).toEqual(before);
  });
});
