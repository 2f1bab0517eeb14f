import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { caseNodes } from '../../../../../renderer/data/editor/extensions.ts';
import { replaceText } from '../../../../../renderer/data/editor/replaceText.ts';
import { caseSchema } from '../../../../../shared/editor/schema.ts';
import { type DocJson, emptyCaseFields } from '../../../../../shared/kinds/case/case.ts';
import { emptyBody, TEMPLATES, templateById } from '../../../../../shared/templates/index.ts';

const section = (key: string, text: string): DocJson => ({
  type: 'section',
  attrs: { id: `s-${key}`, key, heading: `Overskrift på ${key}` },
  content: [{ type: 'paragraph', attrs: { id: `p-${key}` }, content: [{ type: 'text', text }] }],
});

/** A case on no page, on a template. */
function open(templateId: string) {
  const template = templateById(templateId) ?? TEMPLATES[0];
  if (!template) throw new Error('No template');
  const content = caseSchema.nodeFromJSON(emptyBody(template, () => crypto.randomUUID())).toJSON();
  const editor = new Editor({ element: null, injectCSS: false, extensions: caseNodes('keep', null), content });
  return { editor, fields: { ...emptyCaseFields(templateId), templateId } };
}
const keys = ({ editor }: ReturnType<typeof open>) => editor.state.doc.children.map(({ attrs }) => attrs.key);

it('puts the text into the sections of the template, under its own headings', () => {
  const session = open('aarhus');
  const before = keys(session);
  replaceText(session, { type: 'doc', content: [section('background', 'Nyt.'), section('recommendation', '1. at')] });
  expect(keys(session)).toEqual(before);
  const background = session.editor.state.doc.children.find(({ attrs }) => attrs.key === 'background');
  expect([background?.textContent, background?.attrs.heading]).toEqual(['Nyt.', 'Baggrund']);
});

it('keeps what the template has no section for, at the end', () => {
  const session = open('aarhus');
  replaceText(session, { type: 'doc', content: [section('unplaced', 'Uden plads.')] });
  expect(keys(session).at(-1)).toBe('unplaced');
  expect(session.editor.state.doc.textContent).toBe('Uden plads.');
});

it('leaves nothing of the text that stood there', () => {
  const session = open('ballerup');
  replaceText(session, { type: 'doc', content: [section('background', 'Som det var.')] });
  replaceText(session, { type: 'doc', content: [section('summary', 'Som det er.')] });
  expect(session.editor.state.doc.textContent).toBe('Som det er.');
});
