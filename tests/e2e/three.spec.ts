import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { caseOfAnother, ITEM } from './support/apart.ts';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld, test } from './support/fixtures.ts';
import {
  answerAtStart,
  bytesOf,
  go,
  handedIn,
  NOBODY,
  opened,
  recipientOf,
  type Saved,
  saved,
  sent,
  sentBack,
  take,
  taken,
  typeAt,
} from './support/laptops.ts';

interface Custody {
  readonly state: string;
  readonly holder: string;
}
interface Council {
  readonly members: readonly { id: string; name: string }[];
  readonly mandates: readonly { member: string; body: string }[];
}

inWorld('council', '#/udveksling?part=keys')(
  'a secretariat and two invited laptops work apart and meet in files: pack, case, meeting, text, rights, aside, undone',
  async ({ page: karen, hosts, browser }, testInfo) => {
    testInfo.slow();
    const root = await mkdtemp(join(tmpdir(), 'handlerum-three-'));
    const { members, mandates } = await callCore<Council>(karen, 'council', 'get', {});
    const seat = mandates.find(({ body }) => body === 'bsu');
    const member = members.find(({ id }) => id === seat?.member);
    const boName = member?.name ?? '';
    await hosts.serve(join(root, 'bo'), async (boHost) => {
      await hosts.serve(join(root, 'ida'), async (idaHost) => {
        const [bo, ida] = [await opened(browser, boHost), await opened(browser, idaHost)];

        await test.step('keys are founded and two are invited', async () => {
          await callCore(karen, 'keys', 'found', {});
          const invite = async (person: string, role: string, id: string | null) =>
            (
              await callCore<{ code: string }>(karen, 'keys', 'invite', {
                person,
                member: id,
                role,
                group: null,
                mayList: false,
              })
            ).code;
          const answer = await answerAtStart(bo, await invite(boName, 'member', member?.id ?? null), 'Karen Holm');
          await callCore(karen, 'keys', 'accept', { code: answer });
          const code = await invite('Ida Holm', 'secretariat', null);
          const profile = { name: 'Ida Holm', role: 'secretariat', group: '' };
          await callCore(ida, 'app', 'changeSettings', { profile });
          const { code: idas } = await callCore<{ code: string }>(ida, 'keys', 'answer', { code });
          await callCore(karen, 'keys', 'accept', { code: idas });
          const council = await sent(karen, { flow: 'council' }, [bo, ida]);
          const path = join(root, 'alt.handlerum');
          await writeFile(path, council);
          await take(bo, path);
          await expect(bo.getByText('Kommunalbestyrelsen er ikke kommet hertil endnu.')).toBeHidden();
          await taken(ida, council);
          await ida.reload();
          const { own } = await callCore<{ own: string }>(bo, 'keys', 'list', {});
          expect(own).toBe('counts');
          expect(await callCore(bo, 'council', 'unsettled', {})).toMatchObject({ clashes: [] });
        });

        const meeting = await test.step('the pack is sent and read on both', async () => {
          const plan = {
            body: 'bsu',
            date: '2029-12-11',
            time: '10:30',
            ends: null,
            place: 'Lokale 2',
            kind: 'ordinary',
          };
          const { ids } = await callCore<{ ids: string[] }>(karen, 'meetings', 'plan', { meetings: [plan] });
          const id = ids[0] ?? '';
          await callCore(karen, 'meetings', 'putItem', { id, item: ITEM });
          await callCore(karen, 'meetings', 'dispatch', { id });
          await go(karen, `moeder/${id}`);
          await karen.getByRole('tab', { name: 'Dagsorden' }).click();
          await karen.getByRole('button', { name: 'Send til medlemmerne' }).click();
          const form = karen.getByRole('form', { name: 'Send til medlemmerne' });
          await expect(form.getByRole('checkbox', { name: new RegExp(boName) })).toBeChecked();
          await expect(form.getByText('Uden kendt nøgle')).toBeVisible();
          await form.getByRole('checkbox', { name: /Ida Holm/ }).check();
          await expectAccessible(karen);
          const download = karen.waitForEvent('download');
          await form.getByRole('button', { name: 'Send til medlemmerne' }).click();
          const path = await saved(download, join(root, 'pakke.handlerum'));
          await take(bo, path);
          await bo.getByRole('link', { name: /^Møde: / }).click();
          await expect(bo.getByText('Gensidig orientering').first()).toBeVisible();
          await taken(ida, await readFile(path));
          await go(ida, `moeder/${id}`);
          await expect(ida.getByText('Gensidig orientering').first()).toBeVisible();
          return id;
        });

        await test.step('a case is handed in, sent back with a reason, handed in again and accepted', async () => {
          const made = { templateId: 'ballerup', caseType: 'decision', title: 'Sikrere skolevej' };
          const { id } = await callCore<{ id: string }>(ida, 'cases', 'create', made);
          await go(ida, `sager/${id}`);
          const path = await handedIn(ida, join(root, 'ud.handlerum'));
          await take(karen, path);
          const returned = await sentBack(karen, join(root, 'tilbage.handlerum'));
          await take(ida, returned);
          const came = ida.getByRole('region', { name: 'Sag: Sikrere skolevej' });
          await expect(came).toContainText('Sagen er sendt tilbage til dig.');
          await expect(came).toContainText('Beløbet mangler');
          await expect(came.getByRole('listitem')).toHaveText(['Skriv prisen', 'Nævn bevillingen']);
          await came.getByRole('link', { name: 'Åbn sagen' }).click();
          await expect(ida.getByText('Sendt tilbage af Karen Holm til Ida Holm.').first()).toBeVisible();
          await expectAccessible(ida);
          const again = { flow: 'handover', case: id };
          await taken(karen, await sent(ida, again, [karen], { ...NOBODY, person: 'Karen Holm' }));
          await callCore(karen, 'flows', 'accept', { id });
          expect(await callCore<Custody>(karen, 'flows', 'custody', { id })).toMatchObject({ state: 'accepted' });
        });

        await test.step('a meeting is handed over in its middle', async () => {
          const present = members.slice(0, 3).map(({ id }) => id);
          const sitting = mandates.filter(({ body }) => body === 'bsu').map(({ member: one }) => one);
          const record = (page: Page, event: object) => callCore(page, 'meetings', 'record', { id: meeting, event });
          const ballots = (choice: string) => sitting.slice(0, 2).map((one) => ({ member: one, choice }));
          const vote = (choice: string) => ({
            kind: 'vote',
            item: 'i1',
            motion: null,
            told: 'name',
            ballots: ballots(choice),
          });
          await record(karen, { kind: 'opened', present: sitting.length > 0 ? sitting : present });
          await record(karen, { kind: 'item', item: 'i1' });
          await record(karen, vote('for'));
          const flow = { flow: 'meeting', meeting };
          await taken(ida, await sent(karen, flow, [ida], { ...NOBODY, person: 'Ida Holm' }));
          await go(karen, `moeder/${meeting}`);
          await expect(karen.getByText(/Protokollen er givet videre til Ida Holm/).first()).toBeVisible();
          await callCore(ida, 'meetings', 'takeOver', { id: meeting });
          await record(ida, vote('against'));
          await taken(karen, await sent(ida, flow, [karen], { ...NOBODY, person: 'Karen Holm' }));
          for (const page of [karen, ida]) {
            const { content } = await callCore<{ content: { events: { kind: string; by: string }[] } }>(
              page,
              'meetings',
              'get',
              {
                id: meeting,
              },
            );
            expect(content.events.filter(({ kind }) => kind === 'vote').map(({ by }) => by)).toEqual([
              'Karen Holm',
              'Ida Holm',
            ]);
          }
        });

        await test.step('one paragraph is edited by all three, and the files cross', async () => {
          const made = { templateId: 'ballerup', caseType: 'decision', title: 'Sti langs åen' };
          const { id } = await callCore<{ id: string }>(bo, 'cases', 'create', made);
          const pages = [karen, bo, ida];
          const send = async (from: Page) => {
            const to = await Promise.all(pages.filter((page) => page !== from).map(recipientOf));
            const order = { records: [id], to, passphrase: null, note: '', purpose: 'records' };
            return bytesOf(from, await callCore<Saved>(from, 'exchange', 'send', order));
          };
          await typeAt(bo, id, 'End', 'Stien følger åen.');
          const first = await send(bo);
          for (const page of [karen, ida]) await taken(page, first);
          await typeAt(karen, id, 'Home', 'KAREN ');
          await typeAt(bo, id, 'End', ' BO');
          await typeAt(ida, id, 'End', ' IDA');
          const [ofKaren, ofBo, ofIda] = [await send(karen), await send(bo), await send(ida)];
          for (const [page, files] of [
            [karen, [ofIda, ofBo]],
            [bo, [ofIda, ofKaren]],
            [ida, [ofKaren, ofBo, ofKaren]],
          ] as const)
            for (const file of files) await taken(page, file);
          const texts = [];
          for (const page of pages) {
            const paragraph = page.locator('.case-body p', { hasText: 'Stien følger åen.' });
            await expect(paragraph).toHaveText(/^KAREN Stien følger åen\.(?: BO IDA| IDA BO)$/);
            texts.push(await paragraph.textContent());
          }
          expect(new Set(texts).size).toBe(1);
        });

        await test.step('a member is told what the role may not', async () => {
          await go(bo, 'kommune');
          await bo.getByLabel('Valgperioden slutter').fill('2029-12-30');
          await bo.getByRole('button', { name: 'Gem valgperioden' }).click();
          await expect(bo.getByText(/^Det må kun .* skrive\.$/).first()).toBeVisible();
          await expectAccessible(bo);
        });

        await test.step('what a stranger wrote is kept aside, and the file is taken back', async () => {
          await take(
            karen,
            await caseOfAnother(join(root, 'bent'), { name: 'Bent Lund', to: await recipientOf(karen) }),
          );
          const aside = karen.getByRole('region', { name: 'Lagt til side' });
          await expect(aside).toContainText('Nøglen står ikke på nøglelisten.');
          await expectAccessible(karen);
          await karen.getByRole('button', { name: /^Fortryd hentning af filen fra Bent Lund/ }).focus();
          await karen.keyboard.press('Enter');
          await expect(karen.getByText('Hentningen er fortrudt.')).toBeVisible();
          await expect(aside).toBeHidden();
        });
        await bo.context().close();
        await ida.context().close();
      });
    });
    await rm(root, { recursive: true, force: true });
  },
);
