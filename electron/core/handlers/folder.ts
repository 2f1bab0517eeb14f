import type { DomainHandlers } from './types.ts';

export const folder: DomainHandlers<'folder'> = {
  get: (_input, { sharedFolder }) => sharedFolder.told(),
  choose: async ({ path }, { sharedFolder }) => {
    await sharedFolder.choose(path);
    await sharedFolder.sync();
    return sharedFolder.told();
  },
  turn: async ({ to }, { sharedFolder }) => {
    await sharedFolder.turn(to);
    if (to === 'on') await sharedFolder.sync();
    return sharedFolder.told();
  },
  sync: async (_input, { sharedFolder }) => {
    await sharedFolder.sync();
    return sharedFolder.told();
  },
  accept: async (order, { sharedFolder }) => {
    await sharedFolder.accept(order);
    return sharedFolder.told();
  },
  decline: async ({ key }, { sharedFolder }) => {
    await sharedFolder.decline(key);
    return sharedFolder.told();
  },
  leave: async ({ remove }, { sharedFolder }) => {
    await sharedFolder.leave(remove);
    return sharedFolder.told();
  },
};
