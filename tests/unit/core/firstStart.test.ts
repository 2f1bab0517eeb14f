import { expect, it } from 'vitest';
import { clientOf, openCore, openNamed, value } from '../../support/core.ts';

const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
const firstRun = async (client: ReturnType<typeof clientOf>) => (await value(client.app.info({}))).firstRun;
const refused = (reason: string) => ({ ok: false, error: { code: 'invalid_input', details: { reason } } });

it('is over when somebody has begun, and not when they have only chosen their language', async () => {
  const client = clientOf(openCore());
  expect(await firstRun(client)).toBe(true);
  await value(client.app.changeSettings({ language: 'en' }));
  expect(await firstRun(client)).toBe(true);
  await value(client.app.begin({ start: 'empty', municipality: 'Lindved', profile }));
  expect(await firstRun(client)).toBe(false);
  expect((await value(client.app.settings({}))).language).toBe('en');
});

it('asks for a name, and for the council’s where it is one’s own', async () => {
  const client = clientOf(openCore());
  const nobody = { ...profile, name: ' ' };
  expect(await client.app.begin({ start: 'sample', municipality: '', profile: nobody })).toMatchObject(
    refused('noName'),
  );
  expect(await client.app.begin({ start: 'empty', municipality: ' ', profile })).toMatchObject(
    refused('noMunicipality'),
  );
  expect(await firstRun(client)).toBe(true);
});

it('what was given is changed and never emptied', async () => {
  const client = clientOf(openCore());
  await value(client.app.begin({ start: 'empty', municipality: 'Lindved', profile }));
  expect(await client.app.changeSettings({ profile: { ...profile, name: '' } })).toMatchObject(refused('noName'));
  expect(await client.app.changeSettings({ municipality: '' })).toMatchObject(refused('noMunicipality'));
  const changed = await value(client.app.changeSettings({ profile: { ...profile, name: 'Bo Berg' } }));
  expect([changed.profile.name, changed.municipality]).toEqual(['Bo Berg', 'Lindved']);
});

it('a folder of before in which nobody has a name is still one’s own, and its look can be changed', async () => {
  const client = clientOf(openCore());
  await value(client.app.changeSettings({ theme: 'dark' }));
  expect((await value(client.app.settings({}))).theme).toBe('dark');
  expect(await firstRun(clientOf(openNamed()))).toBe(false);
});
