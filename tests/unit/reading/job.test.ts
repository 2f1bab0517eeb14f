import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { importTransfers } from '../../../electron/core/cases/importCases.ts';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';
import { HEAD } from '../imports/agenda/support.ts';
import { p, part, word } from '../imports/support.ts';
import { body, text } from './support.ts';

const BOMB = word('', { 'word/document.xml': part('document', `<w:body>${'<w:p/>'.repeat(400_000)}</w:body>`) });

async function begun(work: 'here' | 'beside') {
  const core = await openSample({ work, host: 'browser' });
  const client = clientOf(core);
  return { core, client };
}

const handIn = (core: Core, name: string, bytes: Uint8Array) =>
  core.receiveUpload(Readable.from([Buffer.from(bytes)]), { name, mediaType: 'x' });

describe('a job with a bomb among its files', () => {
  it('reads the others, tells what was too much, and answers meanwhile', async () => {
    const { core, client } = await begun('beside');
    const transfers = [
      await handIn(core, 'en.docx', body(p('Den første sag.'))),
      await handIn(core, 'bombe.docx', BOMB),
      await handIn(core, 'citat.md', text(`${'>'.repeat(50_000)}a`)),
      await handIn(core, 'to.docx', body(p('Den anden sag.'))),
    ];
    const job = client.imports.cases({ transfers });
    const list = await value(client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 }));
    expect(list.total).toBeGreaterThan(0);
    const { imported, refused } = await value(job.result);
    expect(imported.map(({ fileName }) => fileName)).toEqual(['en.docx', 'to.docx']);
    expect(refused).toMatchObject([
      { fileName: 'bombe.docx', code: 'file_too_large', details: { unit: 'ratio' } },
      { fileName: 'citat.md', code: 'file_too_large', details: { unit: 'depth' } },
    ]);
  });
});

describe('an agenda of many new cases', () => {
  it('is saved and found at once, judged behind, and tells how many are left', async () => {
    const { core, client } = await begun('here');
    const told: number[] = [];
    client.on('lists.following', ({ left }) => told.push(left));
    const row = (at: number) =>
      `${at};Sag om sti nummer ${at};27/${at};Åben;Økonomiudvalget;14-06-2027;16.00;;;;"Stien koster noget.";`;
    const file = text([HEAD, ...Array.from({ length: 60 }, (_, at) => row(at + 1))].join('\n'));
    const transfer = await handIn(core, 'dagsorden.csv', file);
    const order = { transfer, leaveOut: [], open: [] };
    const { mapping } = await value(client.agendaImport.preview({ ...order, mapping: null }));
    const made = await value(client.agendaImport.run({ ...order, mapping }).result);
    expect(made.cases).toBe(60);
    const found = async () =>
      (
        await value(
          client.cases.list({
            filter: { text: 'sti nummer 7' },
            sort: 'title',
            order: 'ascending',
            offset: 0,
            limit: 9,
          }),
        )
      ).rows;
    expect((await found()).map(({ title }) => title)).toContain('Sag om sti nummer 7');
    await core.refresh();
    while (told.at(-1) !== 0) await setTimeout(10);
    expect(told[0]).toBe(60);
    const [judged] = await found();
    expect(judged?.judged).toBe(true);
    expect((judged?.errors ?? 0) + (judged?.warnings ?? 0)).toBeGreaterThan(0);
    expect((await value(client.maintenance.verify({}).result)).problems).toEqual([]);
  });
});

describe('a long case that is here already', () => {
  it('is not told as one that is still to be judged, for then nobody would take that back', async () => {
    const { core } = await begun('here');
    const long = Buffer.from(`# En lang sag\n\n## Baggrund\n\n${'Stien er smal og våd. '.repeat(2500)}\n`);
    const short = Buffer.from('# En kort sag\n\n## Baggrund\n\nStien er smal.\n');
    const following: number[] = [];
    const context = {
      ...core.context,
      request: 'den-samme',
      write: ((work) =>
        core.context.write((scope) =>
          work({
            ...scope,
            emit: (event) => {
              if (event.name === 'lists.following') following.push(event.payload.left);
              scope.emit(event);
            },
          }),
        )) as typeof core.context.write,
    };
    const first = await handIn(core, 'lang.md', long);
    await importTransfers(context, { transfers: [first] }, quiet());
    expect(following).toEqual([1]);
    await importTransfers(context, { transfers: [first, await handIn(core, 'kort.md', short)] }, quiet());
    expect(following).toEqual([1]);
  });
});

describe('a long word', () => {
  it.each([61, 80])('of %i letters is taken in, shown, written and read again', async (length) => {
    const { client } = await begun('here');
    const word80 = 'å'.repeat(length);
    await value(client.spelling.learn({ word: word80, list: 'council' }));
    expect((await value(client.checklist.get({}))).draft.words).toContain(word80);
    const { text: yaml } = await value(client.checklist.exportYaml({}));
    expect(await value(client.checklist.importYaml({ text: yaml }))).toEqual({ problems: [] });
  });

  it('that came by another way closes nothing', async () => {
    const { core, client } = await begun('here');
    await value(client.spelling.learn({ word: 'ord', list: 'council' }));
    const { record } = await value(client.checklist.get({}));
    if (!record) throw new Error('No checklist');
    core.context.write((scope) => {
      scope.touch(record);
      const edit = (doc: import('yjs').Doc) => void doc.getMap('words').set('ø'.repeat(200), true);
      core.context.records.edit(scope.db, { id: record, edit }, core.context.change('edit'));
    });
    expect((await value(client.checklist.get({}))).draft.words).toContain('ø'.repeat(200));
  });
});
