import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { ExportFormat } from '../../shared/contract/files.ts';
import { runNode } from '../support/ownNode.ts';
import { callCore, upload } from './support/call.ts';
import { expect, test, testOfProcess } from './support/fixtures.ts';

const TELL = ['--import', pathToFileURL(join(import.meta.dirname, 'support/tellConnections.mjs')).href];
const SAMPLE = join(import.meta.dirname, '../fixtures/samples/g1.docx');
const PROFILE = { name: 'Ane Holm', role: 'secretariat', group: '' };

const outgoing = (text: string) => text.split('\n').filter((line) => line.startsWith('OUTGOING'));

test('what tells of outgoing calls does tell', async () => {
  const script = "fetch('http://127.0.0.1:1').catch(() => {}); fetch('http://handlerum.invalid').catch(() => {});";
  const { err } = await runNode([...TELL, '-e', script]);
  expect(outgoing(err)).toContain('OUTGOING connection');
  expect(outgoing(err)).toContain('OUTGOING name handlerum.invalid');
});

testOfProcess.describe('from first start to exported PDF', () => {
  testOfProcess.use({ nodeArgs: TELL });

  testOfProcess('neither the host nor the page calls anyone', async ({ context, page: first, ownHost: host }) => {
    await first.close();
    const requested: string[] = [];
    context.on('request', (request) => requested.push(request.url()));
    const page = await context.newPage();
    page.on('websocket', (socket) => requested.push(socket.url()));
    await page.goto('/');
    await callCore(page, 'app', 'begin', { start: 'sample', municipality: '', profile: PROFILE });
    await page.reload();
    await page.waitForLoadState('networkidle');
    await importAndExport(page);
    expect(requested.length).toBeGreaterThan(5);
    expect(requested.filter((url) => !isOwn(url, host.origin))).toEqual([]);
    expect(outgoing(host.output())).toEqual([]);
  });
});

async function importAndExport(page: Page): Promise<void> {
  const transfers = [await upload(page, 'g1.docx', readFileSync(SAMPLE))];
  type Imported = { imported: { id: string }[] };
  const { imported } = await callCore<Imported>(page, 'imports', 'cases', { transfers });
  const ids = imported.map(({ id }) => id);
  expect(ids).toHaveLength(1);
  for (const format of ExportFormat.options) {
    const input = { ids, format, includeClosed: 'no' };
    const made = await callCore<{ transfer: string; size: number }>(page, 'exports', 'cases', input);
    const received = await page.evaluate(
      async (id) => (await (await fetch(`/download/${id}`)).arrayBuffer()).byteLength,
      made.transfer,
    );
    expect(received).toBe(made.size);
  }
}

function isOwn(url: string, origin: string): boolean {
  return /^(data|blob):/.test(url) || new URL(url).host === new URL(origin).host;
}
