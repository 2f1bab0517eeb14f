import { createHash } from 'node:crypto';
import type { Pictures } from '../figures.ts';
import type { Printable } from '../printable.ts';
import { escapeHtml, toHtml } from './html.ts';

/** Where the attachments lie beside the page. */
export const FILES_FOLDER = 'bilag';

/**
 * Shows the sections that hold every word that was typed, and says how many. Danish letters are found as æ or ae. It is the only
 * script of the page, let through by its hash; without it everything is there to read.
 */
const SEARCH = `(()=>{const box=document.getElementById('q'),told=document.getElementById('found');document.getElementById('search').hidden=false;
const fold=text=>text.toLowerCase().replace(/æ/g,'ae').replace(/ø/g,'oe').replace(/å/g,'aa').normalize('NFD').replace(/\\p{M}+/gu,'');
const parts=[...document.querySelectorAll('main>section')].map(part=>({part,text:fold(part.textContent)}));
box.addEventListener('input',()=>{const words=fold(box.value).split(/\\s+/).filter(Boolean);let shown=0;
for(const {part,text} of parts){part.hidden=!words.every(word=>text.includes(word));if(!part.hidden)shown++}
told.textContent=words.length===0?'':shown===0?'Intet afsnit har alle ordene.':shown===1?'1 afsnit har alle ordene.':shown+' afsnit har alle ordene.'})})()`;

/** The document as one page that opens by double-click, with a search of its own and links to what lies beside it. Nothing in it comes from elsewhere. */
export function searchablePage(
  printable: Printable,
  { pictures, pdfs }: { pictures: Pictures; pdfs: readonly string[] },
): string {
  const files = printable.files.map(({ name, title }) => ({ path: `${FILES_FOLDER}/${name}`, title }));
  const links = [...pdfs.map((name) => ({ path: name, title: name })), ...files].map(
    ({ path, title }) => `<li><a href="${escapeHtml(encodeURI(path))}">${escapeHtml(title)}</a></li>`,
  );
  const list =
    links.length > 0
      ? `<section aria-labelledby="filer"><h2 id="filer">Filer</h2><ul>${links.join('')}</ul></section>`
      : '';
  return toHtml(printable, pictures, {
    script: SEARCH,
    scriptHash: createHash('sha256').update(SEARCH).digest('base64'),
    before:
      '<div id="search" role="search" hidden><label for="q">Søg i materialet</label> <input id="q" type="search" autocomplete="off"> <span id="found" role="status"></span></div>',
    after: list,
  });
}
