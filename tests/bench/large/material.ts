import { strToU8, zipSync } from 'fflate';
import { corpus } from '../corpus.ts';

const HEAD = 'Punkt;Titel;Sagsnr.;Åben/lukket;Udvalg;Mødedato;Resumé;Indstilling';

/** An agenda with a new case of about fifty words in each row, no two alike, forty to a meeting. */
export function agendaOf(rows: number): Uint8Array {
  const words = corpus(rows * 50, 11)
    .join(' ')
    .replaceAll('"', '')
    .split(/\s+/);
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = new Date(Date.UTC(2027, 0, 4 + Math.floor(index / 40))).toISOString().slice(0, 10);
    const said = words.slice(index * 40, index * 40 + 40).join(' ');
    return `${(index % 40) + 1};Sag ${index} om stien;27/${index};Åben;Økonomiudvalget;${day};"${said}";"At sag ${index} godkendes."`;
  });
  return new TextEncoder().encode([HEAD, ...lines].join('\r\n'));
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** A Word file of so many paragraphs of about twelve words. */
export function wordFileOf(paragraphs: number): Uint8Array {
  const text = Array.from(
    { length: paragraphs },
    (_, index) =>
      `<w:p><w:r><w:t xml:space="preserve">Kommunen skal i ${index} drøfte forslaget om den nye skole ved åen.</w:t></w:r></w:p>`,
  ).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
    ),
  });
}
