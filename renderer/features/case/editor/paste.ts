import { Plugin } from '@tiptap/pm/state';
import DOMPurify from 'dompurify';

const TAGS = [
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'del',
  'sub',
  'sup',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h3',
  'h4',
  'h5',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** Pasted HTML, cleaned before the editor reads it: no scripts, styles, pictures or forms, and headings at the case's own levels. */
export function cleanPaste(): Plugin {
  return new Plugin({ props: { transformPastedHTML: cleanHtml } });
}

export function cleanHtml(html: string): string {
  const prepared = wordLists(html)
    .replaceAll(/<(\/?)h[12]\b/gi, '<$1h3')
    .replaceAll(/<(\/?)h6\b/gi, '<$1h5');
  return DOMPurify.sanitize(prepared, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  });
}

/** Word writes list items as paragraphs with a class and a mark of its own; they become items of real lists. */
function wordLists(html: string): string {
  if (!/class="?Mso/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const item of page.querySelectorAll<HTMLElement>('p[class^="MsoListParagraph"]')) {
    const mark = item.querySelector<HTMLElement>('span[style*="mso-list"]');
    const numbered = /^\s*\(?\w{1,3}[.)]/.test(mark?.textContent ?? '');
    mark?.remove();
    const tag = numbered ? 'OL' : 'UL';
    const before = item.previousElementSibling;
    const list =
      before?.tagName === tag && before.hasAttribute('data-word') ? before : page.createElement(tag.toLowerCase());
    list.setAttribute('data-word', '');
    const entry = page.createElement('li');
    entry.append(...item.childNodes);
    if (list !== before) item.before(list);
    list.append(entry);
    item.remove();
  }
  return page.body.innerHTML;
}
