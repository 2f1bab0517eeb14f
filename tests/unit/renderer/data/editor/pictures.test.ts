import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { Pictures, type ShownPicture } from '../../../../../renderer/data/editor/Pictures.ts';
import { isPicture, pictureNodes, putPictures } from '../../../../../renderer/data/editor/pictureNodes.ts';
import { caseSchema } from '../../../../../shared/editor/schema.ts';

const HASH = 'a'.repeat(64);

const stateOf = (...texts: string[]) =>
  EditorState.create({
    doc: caseSchema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'section',
          content: texts.map((text) => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) })),
        },
      ],
    }),
  });
const put = (state: EditorState, pos: number, hashes = [HASH]) => putPictures(state, pictureNodes(state, hashes), pos);
const shape = (doc: EditorState['doc']) =>
  doc.firstChild?.children.map((node) => (node.type.name === 'image' ? '▣' : node.textContent));

describe('pictures that are put in', () => {
  it('stand between two blocks, at the nearer edge, and part no words', () => {
    const state = stateOf('Første linje', 'Anden linje');
    expect(shape(put(state, 12).doc)).toEqual(['Første linje', '▣', 'Anden linje']);
    expect(shape(put(state, 3).doc)).toEqual(['▣', 'Første linje', 'Anden linje']);
  });

  it('leave an empty line under them, to write on in', () => {
    expect(shape(put(stateOf(''), 2).doc)).toEqual(['▣', '']);
  });

  it('come in the order they were given, the first of them selected', () => {
    const { doc, selection } = put(stateOf('Før'), 5, [HASH, 'b'.repeat(64)]);
    expect(shape(doc)).toEqual(['Før', '▣', '▣']);
    expect(selection).toBeInstanceOf(NodeSelection);
    expect(doc.nodeAt(selection.from)?.attrs).toMatchObject({ file: HASH, alt: '', decorative: null });
  });

  it('change nothing when there are none', () => {
    expect(put(stateOf('Før'), 2, []).docChanged).toBe(false);
  });

  it('may be dropped beyond the end of the text', () => {
    expect(shape(put(stateOf('Før'), 999).doc)).toContain('▣');
  });

  it('are of the types every file can show', () => {
    expect(['image/png', 'image/jpeg', 'image/gif', 'image/webp'].every((type) => isPicture({ type }))).toBe(true);
    expect(['image/svg+xml', 'image/tiff', 'application/pdf', ''].some((type) => isPicture({ type }))).toBe(false);
  });
});

describe('the pictures that are shown', () => {
  const shown = (key: string, alt = ''): ShownPicture => ({
    ...{ key, id: `id-${key}`, alt, isDecorative: false },
    place: null as unknown as HTMLElement,
  });
  const alts = (pictures: Pictures) => pictures.getState().shown.map(({ key, alt }) => `${key} ${alt}`.trim());

  it('are known from when they are drawn until they are gone, and keep their place when they change', () => {
    const pictures = new Pictures();
    pictures.show(shown('a'));
    pictures.show(shown('b'));
    pictures.show(shown('a', 'Kort'));
    expect(alts(pictures)).toEqual(['a Kort', 'b']);
    pictures.hide('a');
    expect(alts(pictures)).toEqual(['b']);
  });

  it('are asked about one at a time, and tell those who listen', () => {
    const pictures = new Pictures();
    const told: (string | null)[] = [];
    const stop = pictures.subscribe(() => told.push(pictures.getState().asked));
    pictures.ask('id-a');
    pictures.ask('id-b');
    pictures.ask(null);
    stop();
    pictures.ask('id-c');
    expect(told).toEqual(['id-a', 'id-b', null]);
  });
});
