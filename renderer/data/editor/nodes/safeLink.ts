import { Mark, mergeAttributes } from '@tiptap/core';

const SAFE = /^(?:https?:\/\/[^\s]|mailto:[^\s@]+@)/i;
const MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]+$/;
const HOST = /^(?:www\.|[\p{L}\d-]+\.(?:dk|eu|org|com|net)(?:\/|$))/iu;

/** The web and mail only: a `javascript:` or `file:` address never becomes a link, whether typed, pasted or loaded. */
export function isSafeAddress(text: string): boolean {
  return SAFE.test(text);
}

/** What a person writes as an address, made whole (`www.retsinformation.dk`, `post@by.dk`); null when it cannot be a safe link. */
export function addressOf(written: string): string | null {
  const text = written.trim();
  if (MAIL.test(text)) return `mailto:${text}`;
  const whole = HOST.test(text) ? `https://${text}` : text;
  return isSafeAddress(whole) && !/\s/.test(whole) ? whole : null;
}

export const SafeLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute('href') ?? '' },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeAddress(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ mark, HTMLAttributes }) => {
    const href = String(mark.attrs.href);
    const safe = isSafeAddress(href) ? { href, title: href } : {};
    return ['a', mergeAttributes(HTMLAttributes, { ...safe, target: '_blank', rel: 'noopener noreferrer' }), 0];
  },
});
