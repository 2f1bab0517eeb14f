import { expect, test } from './support/fixtures.ts';

test('the token leaves the address, and script cannot read the cookie', async ({ page, host, context }) => {
  expect(page.url()).toBe(`${host.origin}/`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({
    name: `handlerum-${new URL(host.origin).port}`,
    httpOnly: true,
    sameSite: 'Strict',
  });
});

test('a used address signs no second browser in; a new one does', async ({ page, host, browser }) => {
  await expect(page).toHaveTitle(/Handlerum/);
  const stranger = await browser.newPage();
  expect((await stranger.goto(host.url))?.status()).toBe(401);
  expect((await stranger.goto(await host.newAddress()))?.status()).toBe(200);
  await stranger.close();
});

test('a page of another origin on this machine gets nothing', async ({ page, host, context }) => {
  await expect(page).toHaveTitle(/Handlerum/);
  const other = await context.newPage();
  await other.route('http://127.0.0.1:1/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>other</h1>' }),
  );
  await other.goto('http://127.0.0.1:1/');
  const outcome = await other.evaluate(async (origin) => {
    const fetched = await fetch(`${origin}/`, { mode: 'no-cors', credentials: 'include' }).then(
      ({ type }) => type,
      () => 'refused',
    );
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/api`);
    const opened = await new Promise((resolve) => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('refused');
    });
    return { fetched, opened };
  }, host.origin);
  expect(outcome).toEqual({ fetched: 'refused', opened: 'refused' });
});
