import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Cleaned, cleanHtml } from './cleanHtml.ts';
import type { Unseen } from './unseenWords.ts';

/** What of a paste could not come along, or came in another form. */
export type LeftOut = Unseen & { readonly pictures: number; readonly formulas: number };

const NOTHING: LeftOut = { pictures: 0, formulas: 0, comments: 0, deletions: 0, hidden: 0 };

/** Where pasted pictures go, and who is told about what could not come along. */
export interface PictureDesk {
  /** Stores the bytes; answers the hash of the stored file, or null when it could not be stored. */
  store(picture: Blob): Promise<string | null>;
  leftOut(what: LeftOut): void;
}

const PICTURES = /^image\/(?:png|jpeg|gif|webp)$/;

/**
 * Cleans what is pasted or dropped. Pictures inside the clipboard are stored first and the text is put in when they are; pictures that
 * are only an address stay out, and the person is told.
 */
export function cleanPaste(desk: PictureDesk): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => cleanHtml(html).html,
      handleDrop(_view, event, _slice, moved) {
        const html = moved ? '' : (event.dataTransfer?.getData('text/html') ?? '');
        if (html) {
          const { unseen, formulas, pictures, dropped } = cleanHtml(html);
          tell(desk, { ...unseen, formulas, pictures: pictures.length + dropped });
        }
        return false;
      },
      handlePaste(view, event) {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (!html) {
          const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => PICTURES.test(type));
          if (files.length > 0) void insertPictures(view, desk, files);
          return files.length > 0;
        }
        const cleaned = cleanHtml(html);
        if (cleaned.pictures.length === 0) {
          tell(desk, { ...cleaned.unseen, formulas: cleaned.formulas, pictures: cleaned.dropped });
          return false;
        }
        void pasteWithPictures(view, desk, cleaned);
        return true;
      },
    },
  });
}

/** Stores each picture and puts it in where the cursor is. */
export async function insertPictures(view: EditorView, desk: PictureDesk, files: readonly Blob[]): Promise<void> {
  const hashes = await Promise.all(files.map((file) => desk.store(file)));
  const stored = hashes.filter((hash) => hash !== null);
  tell(desk, { ...NOTHING, pictures: hashes.length - stored.length });
  view.pasteHTML(stored.map((hash) => `<figure data-file="${hash}" data-alt=""></figure>`).join(''));
}

async function pasteWithPictures(view: EditorView, desk: PictureDesk, cleaned: Cleaned): Promise<void> {
  const hashes = await Promise.all(cleaned.pictures.map((address) => desk.store(bytesOf(address))));
  const { body } = new DOMParser().parseFromString(cleaned.html, 'text/html');
  for (const place of [...body.querySelectorAll<HTMLElement>('figure[data-picture]')]) {
    const hash = hashes[Number(place.dataset.picture)];
    if (hash) place.dataset.file = hash;
    else place.remove();
  }
  const lost = hashes.filter((hash) => hash === null).length + cleaned.dropped;
  tell(desk, { ...cleaned.unseen, formulas: cleaned.formulas, pictures: lost });
  if (!view.isDestroyed) view.pasteHTML(body.innerHTML);
}

function tell(desk: PictureDesk, what: LeftOut): void {
  if (Object.values(what).some((count) => count > 0)) desk.leftOut(what);
}

/** By hand, because the content security policy lets the page fetch nothing but its own host. */
function bytesOf(address: string): Blob {
  const [head = '', data = ''] = address.split(',', 2);
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
