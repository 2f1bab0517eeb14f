import { expect, it } from 'vitest';
import { value } from '../../../support/core.ts';
import { newCase, type } from '../support.ts';
import { filesOf, meet, rounds, rowFiles, sharedFolder, sharer, stateOf, sync } from './laptops.ts';

it('carries what each has to those it has accepted, and only then', async () => {
  const folder = sharedFolder();
  const [ida, bo] = [await sharer('Ida Holm', folder), await sharer('Bo Falk', folder)];
  const id = newCase(ida);
  await rounds([ida, bo]);
  expect(rowFiles(ida)).toEqual([]);
  expect(stateOf(bo)).toEqual({});
  const [stranger] = (await sync(bo)).peers;
  expect(stranger).toMatchObject({ name: 'Ida Holm', status: 'new', standing: 'new', metAt: null });
  const own = await value(ida.client.exchange.own({}));
  expect(stranger?.words).toEqual(own?.words);
  await meet([ida, bo]);
  await rounds([ida, bo]);
  expect(Object.keys(stateOf(bo))).toEqual([id]);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  await type(bo, id, 'abc');
  await rounds([bo, ida]);
  expect(stateOf(ida)).toEqual(stateOf(bo));
  expect((await sync(bo)).peers[0]).toMatchObject({ status: 'accepted', waits: 0 });
  expect((await sync(bo)).peers[0]?.metAt).not.toBeNull();
  // What everybody has taken lies there no more.
  await rounds([bo, ida]);
  expect([rowFiles(ida), rowFiles(bo)]).toEqual([[], []]);
  expect(filesOf(ida)).toEqual(['card.handlerum', expect.stringMatching(/^state-/)]);
});
