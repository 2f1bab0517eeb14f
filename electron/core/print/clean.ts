import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { withRealSigns } from '../../../shared/text/privateUse.ts';
import { isSafeLink } from '../kinds/case/attrs.ts';

/**
 * Text that every format can hold: without half characters, without control and non-characters, and without a byte-order mark inside it.
 * XML refuses the first ones, so a single one would make a Word file that Word calls damaged. Word's private-use characters, which only
 * its own fonts show, are the signs they stand for.
 */
export function printableText(text: string): string {
  return withRealSigns(text.toWellFormed()).replaceAll(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\ufeff/gu, '');
}

/** The same on one line, for titles, headings and facts; empty when nobody would see anything. */
export function printableLine(text: string): string {
  const line = printableText(text.replaceAll(/[\s\u2028\u2029]+/gu, ' ')).trim();
  return isSeenText(line) ? line : '';
}

/** Whether there is more in it than spaces, marks of direction, joiners and the like. */
const isSeenText = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);

/**
 * A text with nothing that a file which is passed on must not hold, wherever it came from: links that run something, characters
 * no format can carry.
 */
export function printableBody(node: DocJson): DocJson {
  const marks = node.marks?.filter(({ type, attrs }) => type !== 'link' || isSafeLink(attrs?.href)).map(cleanAttrs);
  const content = node.content?.map(printableBody);
  return {
    ...cleanAttrs(node),
    ...(node.text === undefined ? {} : { text: printableText(node.text) }),
    ...(marks ? { marks } : {}),
    ...(content ? { content } : {}),
  };
}

function cleanAttrs<T extends { readonly attrs?: Readonly<Record<string, unknown>> }>(node: T): T {
  if (!node.attrs) return node;
  const clean = (value: unknown) => (typeof value === 'string' ? printableText(value) : value);
  return {
    ...node,
    attrs: Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [name, clean(value)])),
  };
}

/** True for a paragraph or heading in which there is nothing to read. */
export function isBlank(node: DocJson): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && !(node.content ?? []).some(isSeen);
}

function isSeen(node: DocJson): boolean {
  return node.type === 'sourceRef' || isSeenText(node.text ?? '');
}

/**
 * The same blocks with headings that go down one level at a time from `above`. Screen readers and PDF/UA need it; people who write
 * choose a level by its look.
 */
export function withStepped(blocks: readonly DocJson[], above: number): DocJson[] {
  const state = { level: above };
  const step = (node: DocJson): DocJson => {
    if (node.type === 'heading') {
      state.level = Math.min(Number(node.attrs?.level) || 3, state.level + 1);
      return { ...node, attrs: { ...node.attrs, level: state.level } };
    }
    return node.content ? { ...node, content: node.content.map(step) } : node;
  };
  return blocks.map(step);
}

/** Whether a person has said that a picture shows nothing the text needs: who cannot see it is told nothing of it. */
export const isDecorative = (picture: DocJson): boolean => picture.attrs?.decorative === true;

const altOf = (picture: DocJson): string => String(picture.attrs?.alt ?? '').trim();

/** What is read aloud of a picture: nothing of one that only decorates. One that nobody has described is named as what it is. */
export function alternativeText(picture: DocJson): string {
  return isDecorative(picture) ? '' : altOf(picture) || 'Billede uden beskrivelse';
}

/** What stands in a text for a picture that cannot be shown there. */
export function pictureWords(picture: DocJson): string {
  return isDecorative(picture) ? '[Dekorativt billede]' : `[Billede: ${altOf(picture) || 'uden beskrivelse'}]`;
}
