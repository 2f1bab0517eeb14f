import { expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createSpelling } from '../../../shared/checks/spelling.ts';
import { createKnown } from '../../../shared/text/spelling/known.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

test('a word is unknown until a person or the council takes it as right', async () => {
  const core = openCore();
  const api = clientOf(core);
  await value(
    api.app.begin({ start: 'sample', municipality: '', profile: { name: 'Ida Qvortrup', role: 'member', group: '' } }),
  );
  const { wrong } = await value(api.spelling.check({ keys: ['kommune', 'Xylanvig', 'høringsvar', 'mio.'] }));
  expect(wrong).toEqual(['Xylanvig', 'høringsvar']);
  const before = (await value(api.checklist.get({}))).draft.words;
  await value(api.spelling.learn({ word: ' Xylanvig ', list: 'personal' }));
  await value(api.spelling.learn({ word: 'Xylanvig', list: 'personal' }));
  await value(api.spelling.learn({ word: 'Sivelyng', list: 'council' }));
  await value(api.spelling.learn({ word: 'Sivelyng', list: 'council' }));
  const { words } = await value(api.spelling.words({}));
  expect((await value(api.app.settings({}))).words).toEqual(['Xylanvig']);
  const after = (await value(api.checklist.get({}))).draft.words;
  expect(after.filter((word) => !before.includes(word))).toEqual(['Sivelyng']);
  const isKnown = createKnown(words);
  for (const text of ['xylanvig', 'Sivelyngs', 'Qvortrup', 'Lindved']) expect(isKnown({ text, mark: '' })).toBe(true);
  expect(isKnown({ text: 'høringsvar', mark: '' })).toBe(false);
  expect((await value(api.spelling.suggest({ word: 'høringsvar' }))).suggestions[0]).toBe('høringssvar');
});

test('a message that is too long is refused, and nonsense is only unknown', async () => {
  const core = openCore();
  const api = clientOf(core);
  const refused = await api.spelling.check({ keys: ['x'.repeat(81)] });
  expect(refused.ok ? null : refused.error.code).toBe('invalid_input');
  expect((await value(api.spelling.check({ keys: [] }))).wrong).toEqual([]);
  const odd = ['../../etc', '<b>', '%00', '\u0000', '💧', '-', '.'];
  expect(Array.isArray((await value(api.spelling.check({ keys: odd }))).wrong)).toBe(true);
});

const spelt = (example: Parameters<typeof exampleCase>[0], wrong: readonly string[]) => {
  const { findings } = createSpelling().run(exampleCase(example), {
    verdict: (key) => wrong.includes(key.replace(/[.-]$/, '')),
    isKnown: createKnown([]),
    version: 0,
  });
  return findings.map(({ text, section }) => `${section}: ${text}`);
};

test.each([
  ['Vejen er lnag.', ['lnag'], ['presentation: lnag']],
  ['### Overskirft', ['Overskirft'], ['presentation: Overskirft']],
  ['| Bleøb | 2 |', ['Bleøb'], ['presentation: Bleøb']],
  ['- Et pnukt', ['pnukt'], ['presentation: pnukt']],
  ['> Vejen er lnag.', ['lnag'], []],
  ['Hos Xylan. Xylan bygger.', ['Xylan'], []],
  ['Xylan bygger.', ['Xylan'], ['presentation: Xylan']],
  ['Se lnag og lnag.', ['lnag'], ['presentation: lnag', 'presentation: lnag']],
  [{ sections: { background: 'Xylan bygger.' }, fields: { competence: 'Xylan Udvalg' } }, ['Xylan'], []],
  ['', [], []],
] as const)('%j', (example, wrong, expected) => {
  expect(spelt(example, wrong)).toEqual(expected);
});

test('what nobody has asked is asked once, and a finding stays the same object', () => {
  const spelling = createSpelling();
  const input = exampleCase('Gaden er lnag, ja lnag.');
  const isKnown = createKnown([]);
  const verdicts = new Map<string, boolean>();
  const run = (version: number) => spelling.run(input, { verdict: (key) => verdicts.get(key), isKnown, version });
  expect(run(0).unasked).toEqual(['Gaden', 'er', 'lnag', 'ja', 'lnag.']);
  for (const key of run(0).unasked) verdicts.set(key, key.startsWith('lnag'));
  const first = run(1);
  expect(first.unasked).toEqual([]);
  expect(run(2).findings.map((one, index) => one === first.findings[index])).toEqual([true, true]);
});

test('a dismissed word comes back when its sentence changes', () => {
  const by = { verdict: (key: string) => key === 'lnag', isKnown: createKnown([]), version: 0 };
  const [found] = createSpelling().run(exampleCase('Vejen er lnag og bred.'), by).findings;
  const dismissals = [
    {
      id: 'd',
      check: 'STAV',
      contextHash: found?.contextHash ?? '',
      kind: 'accepted' as const,
      reason: 'citat',
      by: '',
      at: '',
    },
  ];
  const run = (text: string) =>
    createSpelling().run(exampleCase({ sections: { background: text }, fields: { dismissals } }), by);
  expect([run('Vejen er lnag og bred.').findings.length, run('Vejen er lnag og bred.').dismissed.length]).toEqual([
    0, 1,
  ]);
  expect(run('Vejen er lnag og smal.').findings.length).toBe(1);
});
