import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Cleaned, cleanHtml } from './cleanHtml.ts';
import { isPicture, pictureNodes, putPictures } from './pictureNodes.ts';
import { asOneStep } from './undo.ts';
import type { Unseen } from './unseenWords.ts';

/** What of a paste could not come along, or came in another form. */
export type LeftOut = Unseen & { readonly pictures: number; readonly formulas: number };

const NOTHING: LeftOut = { pictures: 0, formulas: 0, comments: 0, deletions: 0, hidden: 0 };

/** Where pasted pictures go, and who is told about what could not come along. */
export interface PictureDesk {
  /** Stores the bytes; answers the hash of the stored file, or null when it could not be stored. */
  store(picture: Blob): Promise<string | null>;
  leftOut(what: LeftOut): void;
  /** A picture was put in by itself, with nothing said of it. */
  inserted(id: string): void;
}

/**
 * Cleans what is pasted or dropped. Pictures inside the clipboard are stored first and the text is put in when they are; pictures that
 * are only an address stay out, and the person is told.
 */
export function cleanPaste(desk: PictureDesk): Plugin {
  const cleaner = new Cleaner();
  return new Plugin({
    props: {
      transformPastedHTML: (html) => cleaner.clean(html),
      handleDrop() {
        const cleaned = cleaner.take();
        if (cleaned)
          tell(desk, {
            ...cleaned.unseen,
            formulas: cleaned.formulas,
            pictures: cleaned.pictures.length + cleaned.dropped,
          });
        return false;
      },
      handlePaste(view, event) {
        const cleaned = cleaner.take();
        if (!cleaned) return pastePictures(view, desk, event.clipboardData);
        if (cleaned.pictures.length === 0) {
          tell(desk, { ...cleaned.unseen, formulas: cleaned.formulas, pictures: cleaned.dropped });
          return false;
        }
        void withStoredPictures(desk, cleaned).then((html) => {
          if (!view.isDestroyed) cleaner.paste(view, html);
        });
        return true;
      },
    },
  });
}

/**
 * ProseMirror asks for the clean text and right after, in the same turn, for what to do with it: a paste is cleaned once. Nothing is kept
 * where the text comes from within the editor, or is pasted as plain.
 */
class Cleaner {
  #last: Cleaned | null = null;
  /** What was cleaned before, and is now put in. */
  #own: string | null = null;

  clean(html: string): string {
    if (html === this.#own) return html;
    this.#last = cleanHtml(html);
    queueMicrotask(() => this.take());
    return this.#last.html;
  }

  take(): Cleaned | null {
    const last = this.#last;
    this.#last = null;
    return last;
  }

  paste(view: EditorView, html: string): void {
    this.#own = html;
    view.pasteHTML(html);
    this.#own = null;
  }
}

/** True where the clipboard holds pictures and no text of a page. */
function pastePictures(view: EditorView, desk: PictureDesk, data: DataTransfer | null): boolean {
  if (data?.getData('text/html')) return false;
  const files = [...(data?.files ?? [])].filter(isPicture);
  if (files.length > 0) void insertPictures(view, desk, { files });
  return files.length > 0;
}

/** Stores each picture and puts it in, where the cursor is unless `at` says otherwise. What cannot be shown is told and stays out. */
export async function insertPictures(
  view: EditorView,
  desk: PictureDesk,
  { files, at }: { readonly files: readonly Blob[]; readonly at?: number },
): Promise<void> {
  const hashes = await Promise.all(files.map((file) => (isPicture(file) ? desk.store(file) : null)));
  const stored = hashes.filter((hash) => hash !== null);
  tell(desk, { ...NOTHING, pictures: hashes.length - stored.length });
  if (view.isDestroyed) return;
  const nodes = pictureNodes(view.state, stored);
  const put = putPictures(view.state, nodes, at ?? view.state.selection.to);
  const [first] = nodes;
  if (!put.docChanged || !first) return;
  asOneStep(view, () => view.dispatch(put));
  desk.inserted(String(first.attrs.id));
}

/** The cleaned text with its pictures stored and named in their places; those that could not be are gone, and told. */
async function withStoredPictures(desk: PictureDesk, cleaned: Cleaned): Promise<string> {
  const hashes = await Promise.all(cleaned.pictures.map((address) => desk.store(bytesOf(address))));
  const { body } = new DOMParser().parseFromString(cleaned.html, 'text/html');
  for (const place of [...body.querySelectorAll<HTMLElement>('figure[data-picture]')]) {
    const hash = hashes[Number(place.dataset.picture)];
    if (hash) place.dataset.file = hash;
    else place.remove();
  }
  const lost = hashes.filter((hash) => hash === null).length + cleaned.dropped;
  tell(desk, { ...cleaned.unseen, formulas: cleaned.formulas, pictures: lost });
  return body.innerHTML;
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
