import type { Node } from 'prosemirror-model';
import { caseSchema } from '../../shared/editor/schema.ts';
import type { CaseContent, DocJson } from '../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../shared/kinds/case/case.ts';

/** The paragraphs as one case on the default template, twelve to a section. */
export function caseOf(paragraphs: readonly string[], title = 'Lang sag til måling'): CaseContent {
  const sections: DocJson[] = [];
  for (let index = 0; index < paragraphs.length; index += 12) {
    const number = sections.length;
    sections.push({
      type: 'section',
      attrs: {
        id: `bench-s${number}`,
        key: number === 0 ? 'background' : 'presentation',
        heading: `Afsnit ${number + 1}`,
      },
      content: paragraphs.slice(index, index + 12).map((text, offset) => ({
        type: 'paragraph',
        attrs: { id: `bench-p${index + offset}` },
        content: [{ type: 'text', text }],
      })),
    });
  }
  return { fields: { ...emptyCaseFields('ballerup'), title }, body: { type: 'doc', content: sections } };
}

export const docOf = ({ body }: CaseContent): Node => caseSchema.nodeFromJSON(body);
