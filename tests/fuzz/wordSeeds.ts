import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const SPACE = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
const P = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A small Word file with what files of every day have: numbers, a table, a field, tracked changes, a note and a comment. */
export function footnoteFile(): Uint8Array {
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const body = [
    P('Ny cykelsti på Ågade', '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'),
    P('Indstilling', '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'),
    P('At stien anlægges', numbered) + P('At den betales', numbered),
    '<w:p><w:ins w:id="1" w:author="Bo" w:date="2026-01-01T00:00:00Z"><w:r><w:t>nyt</w:t></w:r></w:ins><w:del w:id="2" w:author="Bo"><w:r><w:delText>gammelt</w:delText></w:r></w:del></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${P('Udgift')}</w:tc></w:tr><w:tr><w:tc>${P('2027')}</w:tc><w:tc>${P('3 mio. kr.')}</w:tc></w:tr></w:tbl>`,
    `<w:sdt><w:sdtContent>${P('I en boks')}</w:sdtContent></w:sdt>`,
  ].join('');
  const part = (name: string, content: string) => strToU8(`${XML}<w:${name} ${SPACE}>${content}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${P('Kilde: budgettet')}</w:footnote>`),
    'word/numbering.xml': part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  });
}
