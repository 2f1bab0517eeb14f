import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../shared/text/segment.ts';

interface SegmentCase {
  id: string;
  note: string;
  text: string;
  sentences: string[];
}
const golden = JSON.parse(readFileSync('tests/fixtures/text/segmentation-golden.json', 'utf8')) as {
  cases: SegmentCase[];
};
const split = (text: string): string[] => sentences(text).map(({ from, to }) => text.slice(from, to));

describe('golden sentences', () => {
  test.each(golden.cases.map((entry) => [`${entry.id} ${entry.note}`, entry] as const))('%s', (_name, entry) => {
    expect(split(entry.text)).toEqual(entry.sentences);
  });
});

test.each([
  ['Den 31.12. går ikke! Det er for sent.', ['Den 31.12. går ikke!', 'Det er for sent.']],
  ['Frederik 9.s fravær er aftalt.', ['Frederik 9.s fravær er aftalt.']],
  ['Det sker på 2. behandling. Så er det vedtaget.', ['Det sker på 2. behandling.', 'Så er det vedtaget.']],
  ['Vi mødes på 2. Tværvej kl. 9.', ['Vi mødes på 2. Tværvej kl. 9.']],
  ['Rammen er 1,5 mio. Resten findes ved låneoptagelse.', ['Rammen er 1,5 mio.', 'Resten findes ved låneoptagelse.']],
  ['Vi ønsker\nNye stier\nFlere træer', ['Vi ønsker', 'Nye stier', 'Flere træer']],
  ['Vi bor på Nygade\ni Ballerup.', ['Vi bor på Nygade\ni Ballerup.']],
  ['Efter § 17, stk. 4. Udvalget har syv medlemmer.', ['Efter § 17, stk. 4.', 'Udvalget har syv medlemmer.']],
])('%s', (text, expected) => expect(split(text)).toEqual(expected));

test('sentences never overlap, never begin or end in space, and lose no letter', () => {
  const word = fc.constantFrom(
    'Udvalget',
    'kr.',
    'bl.a.',
    '3.',
    '§',
    '»Ja«',
    'mødes',
    '!',
    '…',
    'B.',
    '  ',
    '\ufffc',
    'nr. 2.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      const spans = sentences(text);
      for (const [index, { from, to }] of spans.entries()) {
        expect(from).toBeLessThan(to);
        expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
        expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
      }
      expect(split(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
