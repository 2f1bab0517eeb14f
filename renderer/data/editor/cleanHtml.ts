import DOMPurify from 'dompurify';
import { takeDrawings, takeFormulas } from './pageFormulas.ts';
import { takeUnseen, type Unseen } from './unseenWords.ts';
import { makeWordLists } from './wordLists.ts';

const TEXT_TAGS = 'p br strong b em i u s del sub sup span a blockquote figure'.split(' ');
const BLOCK_TAGS = [
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];
const ALLOWED_TAGS = [...TEXT_TAGS, ...BLOCK_TAGS];
/** The slice mark is ProseMirror's own for text copied here; the rest carry what our nodes hold. None is an address. */
const PLAIN_ATTR = [
  'colspan',
  'rowspan',
  'start',
  'type',
  'data-pm-slice',
  'data-source',
  'data-file',
  'data-alt',
  'data-decorative',
  'data-picture',
  'data-formula',
];

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

export interface Cleaned {
  readonly html: string;
  /** Pictures that came inside the text, in the order of the places `data-picture="0"`, `"1"`, … they leave behind. */
  readonly pictures: readonly string[];
  /** Pictures that only an address was given for: they stay out. */
  readonly dropped: number;
  /** How many formulas of the page (MathML) now stand on one line. */
  readonly formulas: number;
  readonly unseen: Unseen;
}

/**
 * Pasted HTML made safe and plain before the editor reads it: no scripts, styles, forms or addresses of pictures, Word's lists as
 * lists, MathML on one line, comments and headings of sections left out. What remains is an allow-list; the case schema then takes only what it knows.
 */
export function cleanHtml(html: string): Cleaned {
  // A document of its own, where nothing loads or runs.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const heading of body.querySelectorAll('[data-locked]')) heading.remove();
  takeDrawings(body);
  const unseen = takeUnseen(body);
  const formulas = takeFormulas(body);
  makeWordLists(body);
  plainEmphasis(body);
  const { pictures, dropped } = takePictures(body);
  const clean = DOMPurify.sanitize(body.innerHTML, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', ...PLAIN_ATTR],
    // Without it the rule for addresses would be laid on these too, and take them away.
    ADD_URI_SAFE_ATTR: PLAIN_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  });
  return { html: clean, pictures, dropped, formulas, unseen };
}

/** Google Docs and Word say bold and italic by style; said by tag they outlive the cleaning. Bold that is switched off goes. */
function plainEmphasis(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll<HTMLElement>('span[style], b[style]')]) {
    const style = element.getAttribute('style') ?? '';
    if (element.tagName === 'B' && /font-weight:\s*(?:normal|400)/i.test(style))
      element.replaceWith(...element.childNodes);
    else if (element.tagName === 'SPAN') {
      if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrapContent(element, 'strong');
      if (/font-style:\s*italic/i.test(style)) wrapContent(element, 'em');
    }
  }
}

function wrapContent(element: HTMLElement, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function takePictures(body: HTMLElement): { pictures: string[]; dropped: number } {
  const pictures: string[] = [];
  let dropped = 0;
  for (const image of [...body.querySelectorAll('img')]) {
    const src = image.getAttribute('src') ?? '';
    if (image.closest('figure[data-file]')) continue;
    if (PICTURE.test(src)) {
      const place = body.ownerDocument.createElement('figure');
      place.dataset.picture = String(pictures.length);
      place.dataset.alt = image.alt;
      pictures.push(src);
      image.replaceWith(place);
    } else {
      dropped++;
      image.remove();
    }
  }
  return { pictures, dropped };
}
