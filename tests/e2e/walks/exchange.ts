import { callCore } from '../support/call.ts';
import { eachPart, press, type Walk } from './walk.ts';

export const exchange: Walk = {
  name: 'files of exchange, keys and roles',
  world: 'council',
  view: '#/udveksling',
  go: async (page, look) => {
    await callCore(page, 'keys', 'found', {});
    await page.getByRole('tab').first().waitFor();
    await eachPart(page, look, [
      'Send en fil',
      'Hent en fil',
      'Fælles mappe',
      'Flyt til ny computer',
      'Nøgler og roller',
    ]);
    await page.getByLabel('Navn på den, der inviteres').fill('Bo Falk');
    await press(page, 'button', 'Lav invitation');
    await page.getByRole('heading', { name: 'Invitation til Bo Falk' }).waitFor();
    await look('an invitation');
  },
};
