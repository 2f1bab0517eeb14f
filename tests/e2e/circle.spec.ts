import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body } from '../../shared/kinds/council/council.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { expectAccessible } from './support/axe.ts';
import { openDesk, value } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A folder in which a group began to negotiate some weeks ago, and Karen has come into the group since. */
async function changedGroup(dataDir: string): Promise<RecordId> {
  const now = Date.now();
  const clock = { at: now - 30 * DAY };
  const { core, client } = openDesk(dataDir, { now: () => new Date(clock.at++) });
  try {
    const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
    await value(client.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
    const seat = (id: string, name: string, from: string) => ({
      list: 'members' as const,
      item: { id, name, councilRole: 'member' as const, groups: [{ group: 'x', from }], to: dayOf(now + 700 * DAY) },
    });
    const term = { from: dayOf(clock.at - 400 * DAY), to: dayOf(now + 700 * DAY) };
    const body = Body.parse({ id: 'kb', name: 'Byrådet', kind: 'municipalCouncil', size: 2, ...term });
    const mandate = (member: string, from: string) => ({
      list: 'mandates' as const,
      item: { id: `m-${member}`, member, group: 'x', body: 'kb', role: 'member' as const, from, to: term.to },
    });
    await value(
      client.council.put({
        items: [
          { list: 'bodies', item: body },
          { list: 'partyGroups', item: { id: 'x', letter: 'X', name: 'Lokallisten', groupLeader: '' } },
          seat('a', 'Anna Lind', term.from),
          mandate('a', term.from),
        ],
      }),
    );
    const [founder] = (await value(client.keys.found({}))).lines;
    const own = { key: founder?.key ?? '', role: 'secretariat' as const, group: 'x', to: null, mayList: true };
    await value(client.keys.change(own));
    const { id: caseId } = await value(
      client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Stien ved åen' }),
    );
    await value(client.negotiations.begin({ caseId, audience: { kind: 'group', groups: ['x'] } }));
    clock.at = now;
    const today = dayOf(now - 3 * DAY);
    await value(client.council.put({ items: [seat('k', 'Karen Bech', today), mandate('k', today)] }));
    return caseId;
  } finally {
    core.close();
  }
}

test('a group that has changed is told so, gives its negotiation on or begins anew', async ({ page, hosts }) => {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-circle-'));
  const caseId = await changedGroup(join(folder, 'data'));
  await hosts.serve(join(folder, 'data'), async (host) => {
    await page.goto(host.url);
    await page.goto(`${new URL(host.url).origin}/#/sager/${caseId}/handlerum?part=stances`);
    const notice = page.getByRole('region', { name: 'Gruppen er ændret' });
    await expect(notice).toContainText('Karen Bech er kommet til siden og kan ikke se den.');
    await expectAccessible(page);
    await notice.getByRole('button', { name: 'Giv den videre til Karen Bech' }).click();
    await expect(notice).toContainText('Karen Bech er kommet til siden og har fået den givet videre.');
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect(notice).toContainText('kan ikke se den');
    await notice.getByRole('button', { name: 'Begynd en ny for gruppen, som den er nu' }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByLabel('Forhandling', { exact: true }).locator('option')).toHaveText([
      /^Kun Lokallisten, før gruppen blev ændret \(begyndt /,
      'Kun Lokallisten',
    ]);
  });
  await rm(folder, { recursive: true, force: true });
});
