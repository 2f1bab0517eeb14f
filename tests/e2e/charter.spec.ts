import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

inWorld('council', '#/kodeks')(
  'a council writes, negotiates, adopts, signs, evaluates and revises its charter',
  async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Begynd jeres kodeks' })).toBeVisible();
    await page.getByRole('button', { name: 'Begynd' }).click();
    await expect(page.getByRole('heading', { name: 'Vores samtale' })).toBeVisible();
    const tab = (name: string) => page.getByRole('tab', { name }).click();

    await tab('Forslag');
    const propose = async (text: string) => {
      const form = page.getByRole('form', { name: 'Foreslå et punkt eller en ændring' });
      await form.getByLabel('Stilles af').fill('Lindvedlisten');
      await form.getByLabel('Foreslået tekst').fill(text);
      await form.getByLabel('Begrundelse').fill('Tonen tæller');
      await form.getByRole('button', { name: 'Stil forslaget' }).click();
      await expect(form.getByLabel('Begrundelse')).toHaveValue('');
    };
    await page.getByLabel('Foreslået tekst').fill('Medlemmer må ikke udtale sig til pressen.');
    await expect(page.getByText(/grundlovens § 77/)).toBeVisible();
    await propose('Vi taler ordentligt til hinanden.');
    await page.getByRole('button', { name: 'Tag med', exact: true }).click();
    await expect(page.getByText('Ingen åbne forslag.')).toBeVisible();
    await propose('Vi lytter, før vi svarer.');

    await tab('Seminar');
    await page.keyboard.press('n');
    await expect(page.getByText('Forslag af Lindvedlisten')).toBeVisible();
    await page.getByRole('button', { name: 'En mere: For, Lindvedlisten (eksempel)' }).click();
    await expect(
      page.getByRole('group', { name: 'Lindvedlisten (eksempel) (6)' }).locator('output').first(),
    ).toHaveText('1');
    await expectAccessible(page);
    await tab('Forslag');
    await page.getByRole('button', { name: 'Tag med', exact: true }).click();

    await tab('Vedtagelse');
    await page.getByLabel('Punkt på dagsordenen').fill('7');
    await page.getByRole('button', { name: 'Vedtag og forsegl' }).click();
    await expect(page.getByText('Udgave 1')).toBeVisible();
    await page.getByLabel('Medlem').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Tilslut' }).click();
    await expect(page.getByRole('button', { name: /^Træk tilbage/ })).toBeVisible();
    await expectAccessible(page);

    await tab('Evaluering');
    await page.getByLabel('Navn', { exact: true }).fill('Efterår 2026');
    await page.getByRole('button', { name: 'Åbn runden' }).click();
    const answers = page.getByRole('form', { name: 'Svar' });
    for (let person = 1; person <= 5; person++) {
      const first = answers.getByRole('group', { name: 'Vi taler ordentligt til hinanden.' });
      await first.getByRole('radio', { name: String(person), exact: true }).check();
      if (person < 5)
        await answers
          .getByRole('group', { name: 'Vi lytter, før vi svarer.' })
          .getByRole('radio', { name: '1', exact: true })
          .check();
      await answers.getByRole('button', { name: 'Aflever svar' }).click();
      await expect(first.getByRole('radio', { name: String(person), exact: true })).not.toBeChecked();
    }
    await page.getByRole('button', { name: 'Luk runden og tæl' }).click();
    await expect(page.getByText('Gennemsnit 3 af 5 svar')).toBeVisible();
    await expect(page.getByText('Færre end fem svar: vises ikke.')).toBeVisible();
    await page.getByLabel('Handling').fill('Vi tager tonen op i december');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await expectAccessible(page);

    await tab('Teksten');
    await page.getByLabel('Punkt', { exact: true }).first().fill('Vi taler ordentligt til og om hinanden.');
    await page.getByLabel('Punkt', { exact: true }).first().blur();
    await expect(page.getByText('Mod den gældende tekst:')).toBeVisible();
    await expectAccessible(page);
    await tab('Vedtagelse');
    await page.getByRole('button', { name: 'Vedtag og forsegl' }).click();
    await expect(page.getByText('Udgave 2')).toBeVisible();
    await tab('Historien');
    await expect(page.getByText('Udgave 2 blev vedtaget', { exact: false })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^Ændret/ })).toContainText('og om');
    await tab('Teksten');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lav filen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Samarbejdskodeks.pdf');
    const [carried] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Gem udvekslingsfil' }).click(),
    ]);
    await page.locator('input[aria-label="Læs udvekslingsfil ind"]').setInputFiles(await carried.path());
    await expect(page.getByText('Filen ændrer ingenting.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Flet filen ind' }).click();
    await expect(page.getByText('Filen er flettet ind.')).toBeVisible();
    await page.locator('input[aria-label="Læs udvekslingsfil ind"]').setInputFiles('package.json');
    await expect(
      page.getByText('Filen er ikke en udvekslingsfil med et samarbejdskodeks og intet andet. Intet er ændret.'),
    ).toBeVisible();
  },
);

inWorld('empty')('the charter by keyboard alone: begun, a clause written and adopted', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find sag eller kommando' })).toBeFocused();
  await page.keyboard.type('samarbejdskodeks');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begynd' }).focus();
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: /^Nyt punkt.*Mødedisciplin/ });
  const clause = page.getByLabel('Punkt', { exact: true });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(clause).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(clause).toHaveCount(0);
  await expect(add).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.type('Vi begynder til tiden.');
  await page.keyboard.press('Tab');
  await expect(clause).toHaveValue('Vi begynder til tiden.');
  await expect(page.getByLabel('Hvorfor?')).toBeVisible();
  await page.getByRole('button', { name: 'Lad punktet udgå: Vi begynder til tiden.' }).focus();
  await page.keyboard.press('Enter');
  await expect(clause).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd' }).focus();
  await page.keyboard.press('Enter');
  await expect(clause).toHaveValue('Vi begynder til tiden.');
  await page.getByRole('tab', { name: 'Teksten' }).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Vedtagelse' })).toBeFocused();
  await page.getByRole('button', { name: 'Vedtag og forsegl' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Udgave 1')).toBeVisible();
});
