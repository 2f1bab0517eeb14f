import { BorderStyle, LineRuleType } from 'docx';

const LANGUAGE = { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'da-DK' };
/** Of the style Hyperlink, as Word has it. */
const LINK_COLOUR = '0563C1';
/** Real styles, so that an outline, a table of contents and a council's own template work on the file. */
export const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: LANGUAGE },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: 'Calibri', size: 36, bold: true } },
    heading1: {
      run: { font: 'Calibri', size: 34, bold: true },
      paragraph: { spacing: { after: 160, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading2: {
      run: { font: 'Calibri', size: 26, bold: true, color: '0E6B5C' },
      paragraph: { spacing: { before: 280, after: 80, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading3: {
      run: { font: 'Calibri', size: 23, bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    heading4: {
      run: { font: 'Calibri', size: 22, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    heading5: {
      run: { font: 'Calibri', size: 22, italics: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  characterStyles: [
    // Not Cambria Math, which makes its lines three times as high outside of Word's own formulas.
    { id: 'Formula', name: 'Formula', run: { font: 'Cambria', italics: true, noProof: true } },
  ],
  paragraphStyles: [
    // By style and not by the runs: the words of a header cell are not bold themselves, and stay so when the file is read again.
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 567 } },
    },
  ],
};

/** A run has one character style: a link that is a formula keeps that, and the colour of links. */
export function characterStyle({ isFormula, isLink }: { readonly isFormula: boolean; readonly isLink: boolean }) {
  if (isFormula) return { style: 'Formula', ...(isLink ? { color: LINK_COLOUR } : {}) };
  return isLink ? { style: 'Hyperlink' } : {};
}

/** Between the margins of the page, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1474;

const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BFBBB0' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Thin lines between rows, as in the PDF: the words are what is to be seen. */
export const TABLE_BORDERS = {
  top: THIN,
  bottom: THIN,
  left: NONE,
  right: NONE,
  insideHorizontal: THIN,
  insideVertical: NONE,
};
