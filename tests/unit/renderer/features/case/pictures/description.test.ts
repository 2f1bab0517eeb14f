import { expect, it } from 'vitest';
import { descriptionOf, noteOf } from '../../../../../../renderer/features/case/pictures/description.ts';

it('takes words, on one line', () => {
  expect(descriptionOf({ alt: '  Kort over\n stien ', isDecorative: false })).toEqual({
    said: { alt: 'Kort over stien', decorative: null },
  });
});

it('asks for words or for a decision', () => {
  expect(descriptionOf({ alt: ' ', isDecorative: false })).toEqual({ wrong: 'picture.needed' });
  expect(descriptionOf({ alt: '', isDecorative: true })).toEqual({ said: { alt: '', decorative: true } });
});

it('reads nothing aloud of what only decorates', () => {
  expect(descriptionOf({ alt: 'Kort', isDecorative: true })).toEqual({ said: { alt: '', decorative: true } });
});

it('says under the picture what is said of it', () => {
  expect(noteOf({ alt: 'Kort', isDecorative: false })).toBe('picture.described');
  expect(noteOf({ alt: ' ', isDecorative: false })).toBe('picture.missing');
  expect(noteOf({ alt: '', isDecorative: true })).toBe('picture.decorative');
});
