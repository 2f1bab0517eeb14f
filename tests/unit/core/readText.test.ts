import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { clientOf, openCore, value } from '../../support/core.ts';
import { PLAIN_PICTURES } from '../../support/pictures.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples');

function rig() {
  const core = openCore();
  const client = clientOf(core);
  const read = async (name: string, bytes: Uint8Array) => {
    const transfer = await core.context.transfers.receive(Readable.from([Buffer.from(bytes)]), { name, mediaType: '' });
    return client.imports.text({ transfer, templateId: 'ballerup' }).result;
  };
  return { core, client, read };
}

describe('a file read as text', () => {
  it('stands in sections, and no case is made of it', async () => {
    const { client, read } = rig();
    const { title, body, comments } = await value(
      read('ny.md', Buffer.from('# Ny sti\n\n## Baggrund\n\nStien er ny.\n')),
    );
    expect([title, comments]).toEqual(['Ny sti', 0]);
    const background = body.content?.find(({ attrs }) => attrs?.key === 'background');
    expect(JSON.stringify(background)).toContain('Stien er ny.');
    const all = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 } as const;
    expect((await value(client.cases.list(all))).total).toBe(0);
  });

  it('tells of its words, and not of what a case would have made of the file', async () => {
    const { read } = rig();
    const { notes, body } = await value(read('p1.docx', await readFile(join(SAMPLES, 'p1.docx'))));
    expect(body.content?.length).toBeGreaterThan(3);
    expect(notes.filter(({ kind }) => ['inferred', 'comment', 'openness'].includes(kind))).toEqual([]);
  });

  it('has its pictures in the store', async () => {
    const { core, read } = rig();
    const png = Buffer.from(PLAIN_PICTURES['image/png'] as Buffer).toString('base64');
    const html = `<h1>Sti</h1><p>Se kortet.</p><img alt="Kort" src="data:image/png;base64,${png}">`;
    const { body } = await value(read('sti.html', Buffer.from(html)));
    const hash = /"file":"([0-9a-f]{64})"/.exec(JSON.stringify(body))?.[1] ?? '';
    expect(await core.context.files.read(hash as never)).toEqual(PLAIN_PICTURES['image/png']);
  });

  it('is refused as any file is', async () => {
    const { read } = rig();
    expect(await read('tom.md', Buffer.from(' \n'))).toMatchObject({ ok: false, error: { code: 'file_empty' } });
    expect(await read('x.docx', Buffer.from('no'))).toMatchObject({ ok: false });
  });
});
