import { ImageRun, Paragraph } from 'docx';
import type { DocJson } from '../../../../shared/kinds/case/case.ts';

/** One clear dot, for readers that cannot draw: the table beside the chart has the numbers. */
const CLEAR_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Lines and letters that stay sharp, with what they show in words. */
export function chartParagraph({ attrs = {} }: DocJson): Paragraph {
  const alt = String(attrs.alt ?? '');
  const size = { width: 600, height: Math.round((600 * Number(attrs.height)) / (Number(attrs.width) || 1)) };
  const data = Buffer.from(String(attrs.svg));
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data,
        fallback: { type: 'png', data: CLEAR_PNG },
        transformation: size,
        altText: { title: 'Diagram', description: alt, name: 'Diagram' },
      }),
    ],
  });
}
