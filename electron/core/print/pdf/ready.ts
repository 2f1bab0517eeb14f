import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { printableLine, withStepped } from '../clean.ts';
import { plainText } from '../grid.ts';
import { withPrefixes } from '../lists.ts';
import { withoutDepth } from '../nesting.ts';
import type { PrintedText } from '../printable.ts';

/** More containers within each other than these have no room on a page; the compiler stops a little later. */
const MOST_NESTED = 8;
/** The compiler takes no longer address. */
const LONGEST_LINK = 8000;

/** Name of a section's place in the PDF: keys may be any text, even none or the same twice. */
export const placeName = (index: number): string => `section-${index}`;

/**
 * The document as the compiler of pages can take it: what lies too deep is set flat, lists know their numbers, headings have words and go
 * down one level at a time, links lead somewhere. Signs must be looked at before.
 */
export function pdfReady(printed: PrintedText): PrintedText {
  const places = new Map(printed.sections.map(({ key }, index) => [key, placeName(index)] as const).reverse());
  const sections = printed.sections.map((section, index) => {
    const blocks = section.blocks.map((block) => ready(block, { places, within: 'section' }));
    return {
      ...section,
      key: placeName(index),
      blocks: withoutDepth(withPrefixes(withStepped(blocks, 2)), MOST_NESTED),
    };
  });
  return { ...printed, sections };
}

interface Setting {
  readonly places: ReadonlyMap<string, string>;
  readonly within: 'section' | 'table' | 'tableHeading';
}

function ready(node: DocJson, { places, within }: Setting): DocJson {
  // In a table it is bold: the outline is of the text. A heading of a source alone has no words for the outline.
  const isPlain = node.type === 'heading' && (within !== 'section' || printableLine(plainText(node)) === '');
  const inner = { places, within: innerOf(node, within) };
  const bold = within === 'tableHeading' && node.type === 'text' ? [{ type: 'bold' }] : [];
  return {
    ...node,
    ...(isPlain ? { type: 'paragraph', attrs: {} } : {}),
    ...(node.marks || bold.length > 0 ? { marks: [...bold, ...readyMarks(node.marks ?? [], places)] } : {}),
    ...(node.content ? { content: node.content.map((child) => ready(child, inner)) } : {}),
  };
}

function innerOf({ type }: DocJson, within: Setting['within']): Setting['within'] {
  if (type === 'table') return 'table';
  return within === 'table' && type === 'heading' ? 'tableHeading' : within;
}

type Mark = NonNullable<DocJson['marks']>[number];

/** The standard refuses two lines on the same words; the one that strikes them out means more. */
function readyMarks(marks: readonly Mark[], places: ReadonlyMap<string, string>): Mark[] {
  const isStruck = marks.some(({ type }) => type === 'strike');
  return marks.filter(({ type }) => !(isStruck && type === 'underline')).flatMap((mark) => readyMark(mark, places));
}

function readyMark(mark: Mark, places: ReadonlyMap<string, string>): Mark[] {
  if (mark.type === 'link') return String(mark.attrs?.href ?? '').length <= LONGEST_LINK ? [mark] : [];
  if (mark.type !== 'toSection') return [mark];
  const section = places.get(String(mark.attrs?.section));
  return section === undefined ? [] : [{ ...mark, attrs: { section } }];
}
