import { zipSync } from 'fflate';

/** A case as a centre might send it: two lines to the secretariat before the sections, which no section is for. */
const PARAGRAPHS: readonly (readonly [style: 'Heading1' | 'Heading2' | 'Normal', text: string])[] = [
  ['Heading1', 'Ny aftale om drift af Lindved Erhvervspark'],
  ['Normal', 'Sagsnr. 00.00.00-X00-15-26 · Åben sag'],
  [
    'Normal',
    'Til Politisk Sekretariat: Karen har ringet til lejerne. Tallene fra regnskabet kommer først i eftermiddag.',
  ],
  ['Normal', 'Husk at få direktørens ja, før sagen går videre.'],
  ['Heading2', 'Resume'],
  [
    'Normal',
    'Erhvervs- og Beskæftigelsesudvalget skal beslutte, om aftalen om drift af erhvervsparken skal forlænges i to år, eller om driften skal i udbud. Driften koster 610.000 kr. om året.',
  ],
  ['Heading2', 'Sagsfremstilling'],
  [
    'Normal',
    'Foreningen Lindved Erhverv har drevet parken i otte år. Parken har 34 lejemål, og 31 er lejet ud. Foreningen vil gerne fortsætte til den samme pris. Et udbud tager fem måneder, og i den tid fortsætter foreningen.',
  ],
  ['Heading2', 'Økonomi'],
  ['Normal', 'Driften betales af rammen til erhverv. Et udbud koster 75.000 kr. i rådgivning.'],
  ['Heading2', 'Indstilling'],
  [
    'Normal',
    'Center for Erhverv indstiller, at Erhvervs- og Beskæftigelsesudvalget vælger, om aftalen skal forlænges i to år, eller om driften skal i udbud.',
  ],
];

export const WORD_FILE_NAME = 'Ny aftale om drift af Lindved Erhvervspark.docx';

const NAMESPACE = 'http://schemas.openxmlformats.org';
const MAIN = `${NAMESPACE}/wordprocessingml/2006/main`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A small real Word file, so that the sample's imported case comes in by the same way as any other. Always the same bytes. */
export function sampleWordFile(): Uint8Array {
  const part = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
  const type = (kind: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', type('document.main'))}${part('styles', type('styles'))}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}">${['Normal', 'heading 1', 'heading 2'].map(style).join('')}</w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${PARAGRAPHS.map(paragraph).join('')}</w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1) });
}

const style = (name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${name.replace('heading ', 'Heading')}"><w:name w:val="${name}"/></w:style>`;

const paragraph = ([name, text]: (typeof PARAGRAPHS)[number]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
