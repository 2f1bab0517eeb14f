import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { putItem, setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

const NUMBER = '00.30.00-S00-2-26';
const text = (title: string, words = 'Der er 41 skader om året.', number = '') =>
  `# ${title}\n\n${number ? `Sagsnr.: ${number}\n\n` : ''}## Baggrund\n\n${words}\n`;

function rig() {
  const core = openCore({ work: 'here' });
  const client = clientOf(core);
  const send = (content: string, name = 'sag.md'): Promise<TransferId> =>
    core.receiveUpload(Readable.from([Buffer.from(content)]), { name, mediaType: 'text/markdown' });
  const take = async (...files: string[]) => {
    const transfers: TransferId[] = [];
    for (const [index, file] of files.entries()) transfers.push(await send(file, `fil-${index}.md`));
    return value(client.imports.cases({ transfers, known: 'ask' }).result);
  };
  const total = async () =>
    (await value(client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 50 }))).total;
  return { core, client, send, take, total };
}

const change = (core: Core, id: RecordId, edit: Parameters<typeof changeRecord>[2]['edit']) =>
  core.context.write((scope) => changeRecord(core.context, scope, { id, action: 'fields', session: null, edit }));

describe('a file of a case that is here', () => {
  test('is asked about and nothing is made of it, while the others go on', async () => {
    const { take, total } = rig();
    const { imported } = await take(text('Sikrere skolevej'));
    expect(await take(text('SIKRERE skolevej'), text('Ny hal'))).toMatchObject({
      imported: [{ title: 'Ny hal' }],
      refused: [],
      known: [{ fileName: 'fil-0.md', known: { id: imported[0]?.id, title: 'Sikrere skolevej', by: 'title' } }],
    });
    expect(await total()).toBe(2);
  });

  test('is known by its case number though it is called something else, and by its title before that', async () => {
    const { core, take } = rig();
    const [one, two] = (await take(text('Sikrere skolevej'), text('Ny hal'))).imported;
    for (const made of [one, two]) if (made) change(core, made.id, (doc) => setCaseField(doc, 'caseNumber', NUMBER));
    const { known } = await take(text('Sikrere skolevej', 'Ny tekst.', NUMBER), text('Skolevejen', 'Ord.', NUMBER));
    expect(known).toMatchObject([{ known: { id: one?.id, by: 'title' } }, { known: { by: 'caseNumber' } }]);
  });

  test('twice in one go is one case and one question; without a title it is nobody’s', async () => {
    const { take, total } = rig();
    const { imported, known } = await take(text('Sikrere skolevej'), text('Sikrere skolevej'));
    expect(known).toMatchObject([{ known: { id: imported[0]?.id } }]);
    expect(await total()).toBe(1);
  });

  test('is a case of its own when a person says so, or when nobody asks', async () => {
    const { client, take, send, total } = rig();
    await take(text('Sikrere skolevej'));
    const [file] = (await take(text('Sikrere skolevej'))).known;
    const made = client.imports.cases({ transfers: file ? [file.transfer] : [], known: 'make' });
    expect(await value(made.result)).toMatchObject({ imported: [{ title: 'Sikrere skolevej' }], known: [] });
    await value(client.imports.cases({ transfers: [await send(text('Sikrere skolevej'))] }).result);
    expect(await total()).toBe(3);
  });
});

describe('a new version', () => {
  test('has the text of the file and keeps what is recorded beside it; the text before it is in the history', async () => {
    const { core, client, take, send, total } = rig();
    const id = (await take(text('Sikrere skolevej'))).imported[0]?.id as RecordId;
    change(core, id, (doc) => {
      setCaseField(doc, 'competence', 'Byrådet');
      putItem(doc, 'chain', { id: 's', body: 'Byrådet', date: '2026-12-14', role: 'decides' } as never);
    });
    const before = core.context.records.lastSeq(id) ?? 0;
    const transfer = await send(text('Sikrere skolevej', 'Der er 38 skader om året.', NUMBER));
    expect(await value(client.imports.version({ transfer, id }).result)).toMatchObject({ id, fileName: 'sag.md' });
    const now = core.context.contents.now(id);
    expect(now.fields).toMatchObject({
      competence: 'Byrådet',
      chain: [{ body: 'Byrådet' }],
      title: 'Sikrere skolevej',
    });
    expect(JSON.stringify(now.body)).toContain('38 skader');
    expect(JSON.stringify(core.context.contents.at(id, before).body)).toContain('41 skader');
    expect((await value(client.records.history({ id, limit: 1 })))[0]?.action).toBe('import');
    expect(await total()).toBe(1);
  });

  test('of a file that cannot be read, or of no case, changes nothing', async () => {
    const { core, client, take, send } = rig();
    const id = (await take(text('Sikrere skolevej'))).imported[0]?.id as RecordId;
    const seq = core.context.records.lastSeq(id);
    const broken = await send('PK kaput', 'sag.docx');
    expect(await client.imports.version({ transfer: broken, id }).result).toMatchObject({ ok: false });
    const fine = await send(text('Sikrere skolevej'));
    const none = 'none' as RecordId;
    expect(await client.imports.version({ transfer: fine, id: none }).result).toMatchObject({ ok: false });
    expect(core.context.records.lastSeq(id)).toBe(seq);
  });
});
