import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDictionary } from '../../../electron/core/spelling/dictionary.ts';
import { openSpeller } from '../../../electron/core/spelling/engine.ts';
import { createSpellingThread } from '../../../electron/core/spelling/thread.ts';
import { spellKey } from '../../../shared/text/spelling/judge.ts';
import { createKnown } from '../../../shared/text/spelling/known.ts';
import { spellTokens } from '../../../shared/text/spelling/tokens.ts';
import { TRAPS } from '../../../shared/text/spelling/traps.ts';
import { codeOf } from '../../support/core.ts';
import { COMPOUNDS, ERRORS, REAL_WORDS } from './words.ts';

const speller = await openSpeller(await readDictionary());
const isKnown = createKnown([]);
const wrongIn = (text: string) => {
  const tokens = spellTokens(text).filter((token) => !token.isName && !isKnown(token));
  const wrong = new Set(speller.wrong(tokens.map(spellKey)));
  return tokens.filter((token) => wrong.has(spellKey(token))).map(({ text: word }) => word);
};

describe('the Danish dictionary', () => {
  test('accepts compounds of the trade', () => {
    expect(COMPOUNDS.length).toBeGreaterThanOrEqual(60);
    expect(COMPOUNDS.filter((word) => wrongIn(`en ${word}`).length > 0)).toEqual([]);
  });

  test('finds planted errors', () => {
    expect(ERRORS.length).toBeGreaterThanOrEqual(30);
    const missed = ERRORS.filter(([wrong]) => wrongIn(`en ${wrong} er`).length === 0).map(([wrong]) => wrong);
    console.info(
      `misspelt words found: ${ERRORS.length - missed.length} of ${ERRORS.length}; missed: ${missed.join(', ')}`,
    );
    expect(missed).toEqual([]);
  });

  test('cannot see a right word in the wrong place', () => {
    expect(REAL_WORDS.flatMap(wrongIn)).toEqual([]);
  });

  test.each([
    ['borgerindragelse', 'borgerinddragelse'],
    ['kommisorium', 'kommissorium'],
    ['bevilingen', 'bevillingen'],
    ['adminstration', 'administration'],
    ['finasiering', 'finansiering'],
    ['Forvaltingen', 'Forvaltningen'],
  ])('suggests for %s', (wrong, right) => {
    expect(speller.suggest(wrong)[0]).toBe(right);
  });

  test('leaves well written agendas in peace', () => {
    const folder = new URL('../../fixtures/agendas/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^(?!README).*\.md$/.test(name));
    const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/[*#|>]/g, ' '));
    const words = texts.flatMap((text) => spellTokens(text)).length;
    const wrong = texts.flatMap((text) => text.split('\n').flatMap(wrongIn));
    console.info(`called unknown in ${files.length} agendas: ${wrong.length} of ${words} words: ${wrong.join(', ')}`);
    expect(words).toBeGreaterThan(6000);
    // *Budet* is misspelt there; the other may be argued about.
    expect(wrong.length / words).toBeLessThan(0.002);
  });
});

describe('its thread', () => {
  test('answers in turn, also when asked at once', async () => {
    const thread = createSpellingThread();
    const [wrong, suggested, none] = await Promise.all([
      thread.wrong(['kommune', 'komune', 'mio.']),
      thread.suggest('komune'),
      thread.wrong([]),
    ]);
    expect([wrong, none]).toEqual([['komune'], []]);
    expect(suggested).toContain('kommune');
    thread.close();
  });

  test.each([
    ['is cut short', async () => ({ aff: new Uint8Array(), dic: new Uint8Array() })],
    ['is of something else', async () => ({ aff: new Uint8Array(100), dic: new TextEncoder().encode('1\nog\n') })],
    ['is missing', () => Promise.reject(new Error('ENOENT'))],
  ])('says so when its dictionary %s, each time it is asked', async (_what, load) => {
    const thread = createSpellingThread(load);
    expect(await codeOf(() => thread.wrong(['og']))).toBe('spelling_unavailable');
    expect(await codeOf(() => thread.suggest('og'))).toBe('spelling_unavailable');
    thread.close();
    expect(await codeOf(() => thread.wrong(['og']))).toBe('spelling_unavailable');
  });
});

test('every slip on the list is wrong and leads to a right word', () => {
  for (const [slip, meant] of TRAPS) {
    expect(speller.wrong([slip, meant])).toEqual([slip]);
    expect(speller.suggest(slip)).toEqual([meant]);
  }
});
