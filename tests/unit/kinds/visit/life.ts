import { join } from 'node:path';
import { quiet } from '../../../../electron/core/control.ts';
import { type Core, createCore } from '../../../../electron/core/core.ts';
import { writeBundle } from '../../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../../electron/core/exchange/takeFile.ts';
import { rebuild } from '../../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../../electron/core/maintenance/verify.ts';
import { changeRecord, createRecord } from '../../../../electron/core/records/change.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../../shared/kinds/names.ts';
import { visitKind } from './kind.ts';
import { clearVisits, visitRow } from './table.ts';

/** What a folder says of the record. */
async function told({ context }: Core, id: RecordId) {
  const { doc, head } = context.records.get(id);
  const { fields, lists } = visitKind.content(doc);
  return {
    kind: head.kind,
    ...{ fields, lists },
    held: visitKind.facts(doc).map(({ data, by }) => ({ ...data, by })),
    row: visitRow(context.database.read, id) ?? null,
    problems: (await verify(context, quiet())).problems,
  };
}

/** Saved, changed and held on one laptop; its rows lost and made anew; taken by another laptop, changed there, and sent back. */
async function live(folder: string) {
  const laptop = (name: string) => createCore({ dataDir: join(folder, name), host: 'cli', work: 'here' });
  const open = { one: laptop('one'), two: laptop('two') };
  const { one, two } = open;
  const id = one.context.write((scope) =>
    createRecord(one.context, scope, {
      ...{ kind: RecordKind.parse('visit'), action: 'create' },
      write: (doc) => {
        visitKind.setFields(doc, { place: 'Stien' });
        visitKind.put(doc, 'sights', { id: 'a', words: 'Broen' });
      },
    }),
  );
  const change = ({ context }: Core, edit: Parameters<typeof changeRecord>[2]['edit']) =>
    context.write((scope) => changeRecord(context, scope, { id, action: 'edit', session: null, edit }));
  const carry = async ({ context }: Core, to: Core) => {
    const path = join(folder, 'visit.handlerum');
    const sealing = { to: [to.context.keys?.recipient ?? ''] };
    await writeBundle(context, path, { records: [id], purpose: 'records', note: '', sealing });
    await takeFile(to.context, { path, passphrase: null });
  };
  const saved = await told(one, id);
  change(one, (doc) => {
    visitKind.put(doc, 'sights', { id: 'b', words: 'Skoven' });
    visitKind.addFact(doc, one.context.maker(), { kind: 'held', data: { present: 5 } });
  });
  const changed = await told(one, id);
  one.context.write(({ db }) => clearVisits(db));
  const damaged = await told(one, id);
  const rebuilt = { records: rebuild(one.context), ...(await told(one, id)) };
  await carry(one, two);
  change(two, (doc) => visitKind.setFields(doc, { place: 'Broen' }));
  const elsewhere = await told(two, id);
  await carry(two, one);
  one.close();
  two.close();
  const again = laptop('one');
  const atLast = await told(again, id);
  again.close();
  return { saved, changed, damaged, rebuilt, elsewhere, atLast };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('a folder for two laptops');
process.stdout.write(JSON.stringify(await live(folder)));
