import { describe, expect, it } from 'vitest';
import { answersFor, sorted } from '../../../../../../renderer/features/case/drop/drop.ts';

const PNG = { name: 'kort.png', type: 'image/png' };
const SVG = { name: 'kort.svg', type: 'image/svg+xml' };
const PDF = { name: 'tilbud.pdf', type: 'application/pdf' };
const WORD = { name: 'Sag.DOCX', type: '' };

describe('files on an open case', () => {
  it('go into the text where they are pictures and dropped on it', () => {
    expect(sorted([PNG, PDF, WORD], 'text')).toEqual({
      pictures: [PNG],
      texts: [WORD],
      attachments: [PDF],
      exchange: [],
    });
  });

  it('are attachments beside it, pictures too', () => {
    expect(sorted([PNG, PDF], 'beside')).toEqual({ pictures: [], texts: [], attachments: [PNG, PDF], exchange: [] });
  });

  it('are attachments where no text can show them', () => {
    expect(sorted([SVG], 'text')).toEqual({ pictures: [], texts: [], attachments: [SVG], exchange: [] });
  });

  it.each(['a.docx', 'a.md', 'a.markdown', 'a.txt', 'a.html', 'a.htm'])('are asked about: %s', (name) => {
    expect(sorted([{ name, type: '' }], 'beside').texts).toHaveLength(1);
  });

  it('belong on another page where they are files of exchange', () => {
    const file = { name: 'Sag.Handlerum', type: '' };
    expect(sorted([file, PDF], 'text')).toMatchObject({ attachments: [PDF], exchange: [file] });
  });

  it('have no names while they are dragged', () => {
    expect(sorted([{ type: 'image/png' }, { type: '' }], 'text')).toMatchObject({
      pictures: [{ type: 'image/png' }],
      texts: [],
    });
  });

  it('can be the text of the case only one at a time', () => {
    expect(answersFor([WORD])).toEqual(['attachment', 'version', 'case']);
    expect(answersFor([WORD, WORD])).toEqual(['attachment', 'case']);
  });
});
