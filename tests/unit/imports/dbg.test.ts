import { it } from 'vitest';
import { read, shape } from './support.ts';
import { packed } from './wordElements.ts';
import { untold } from './wordOracle.ts';
it('d', async () => {
  const s = JSON.parse(process.env.S ?? '{}');
  const p='<w:p><w:r><w:t>§</w:t></w:r></w:p>';
  const bytes = packed({ body: p, footnote: p, endnote: p, comment: p, header: p, footer: p, embedded: p, ...s });
  const one = await read('a.docx', bytes);
  console.log(shape(one).join('\n'), one.notes.map(({ kind, message }) => `${kind}: ${message.da}`).join('\n'), JSON.stringify(one.comments), untold(bytes, one));
});
