import { Editor, type EditorOptions } from '@tiptap/core';
import type * as Y from 'yjs';
import { CHECKS, type Checker, createChecker } from '../../../shared/checks/index.ts';
import type { InForce } from '../../../shared/contract/checklist.ts';
import type { CaseFields, StoredFile } from '../../../shared/kinds/case/case.ts';
import { gateState, isArchived, readCaseFields } from '../../../shared/kinds/case/doc.ts';
import { HANDLERUM_MAPS, touchesDescription } from '../../../shared/kinds/case/handlerumDoc.ts';
import type { GateState } from '../../../shared/kinds/case/play.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import type { Api } from '../api.tsx';
import type { Connection } from '../connection.ts';
import { insertPictures, type LeftOut, type PictureDesk } from '../editor/cleanPaste.ts';
import { caseExtensions } from '../editor/extensions.ts';
import { showFindings } from '../editor/findingsPlugin.ts';
import type { LiveSource } from '../editor/nodes/liveBlock.ts';
import { Pictures } from '../editor/Pictures.ts';
import { upload } from '../files.ts';
import { type Checked, inSlices, readCase } from './checked.ts';
import { liveSource } from './liveSource.ts';
import { RecordSync } from './RecordSync.ts';
import { SpellingWatch } from './SpellingWatch.ts';
import { PAGE, type Surroundings } from './surroundings.ts';

const FIELD_MAPS = [
  FACTS,
  'fields',
  'chain',
  'attachments',
  'agreementLinks',
  'dismissals',
  'answers',
  ...HANDLERUM_MAPS,
];
/** Where changes of details come from: not the editor, so its undo leaves them alone. */
const DETAILS = 'details';
/** Underlines follow in the frame after the keystroke; the panel only when a person pauses. */
const PANEL_DELAY = 150;

export type FindingOrder = 'category' | 'place' | 'severity';

/** What stood at the upper edge of the view, and how far below it in pixels: what lies above may be laid out otherwise by next time. */
export interface Top {
  readonly element: Element;
  readonly below: number;
}

/** What the person must be told, outside any view that happens to be open. */
export type Notice = { readonly kind: 'leftOutOfPaste'; readonly what: LeftOut };

/** What a session stands on; everything but the program itself is the page's own unless given. */
export interface Ground {
  readonly api: Api;
  readonly connection: Pick<Connection, 'onReconnect'>;
  readonly page?: Surroundings;
  readonly makeEditor?: (options: Pick<EditorOptions, 'extensions' | 'editorProps'>, doc: Y.Doc) => Editor;
}

/** Pixels: two lines stay in view under the one that is written, as far as the page can be scrolled. */
const TWO_LINES = 56;
const AIR = {
  scrollThreshold: { top: 0, right: 0, bottom: TWO_LINES, left: 0 },
  scrollMargin: { top: 5, right: 5, bottom: TWO_LINES, left: 5 },
};

/** Off the page until the view takes it in; the Yjs binding needs a view from the start. */
const makeOffPage: NonNullable<Ground['makeEditor']> = (options) =>
  new Editor({ element: document.createElement('div'), injectCSS: false, ...options });

/**
 * One open case: its document, its editor with the undo history, and its findings. It outlives the view, so that going to the list
 * and back loses neither the place nor what can be undone.
 */
export class CaseSession {
  readonly id: RecordId;
  readonly sync: RecordSync;
  readonly editor: Editor;
  /** The pictures of the text, and which of them is being described. */
  readonly pictures = new Pictures();
  readonly #desk: PictureDesk;
  /** What the text's live blocks show. */
  readonly live: LiveSource;
  /** Where in the text the person was, and in which order they read the findings. */
  readonly place: { scroll: number; top: Top | null; order: FindingOrder } = {
    scroll: 0,
    top: null,
    order: 'category',
  };
  #checker: Checker;
  #inForce: InForce;
  readonly #spelling: SpellingWatch;
  readonly #stopChecklist: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #noticed = new Set<(notice: Notice) => void>();
  readonly #api: Api;
  readonly #page: Surroundings;
  #fields: CaseFields;
  #result: Checked | null = null;
  readonly #first = Promise.withResolvers<Checked>();
  /** Ends the reading that is under way, and the drawing of what the last one found. */
  #stopReading: () => void = () => {};
  #stopDrawing: () => void = () => {};
  #active: string | null = null;
  #isArchived: boolean;
  #gate: GateState;
  #isScheduled = false;
  #isShown = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  private constructor(sync: RecordSync, inForce: InForce, { api, page = PAGE, makeEditor = makeOffPage }: Ground) {
    this.#inForce = inForce;
    this.#checker = createChecker(CHECKS, inForce.content);
    this.id = sync.id;
    this.sync = sync;
    this.#api = api;
    this.#page = page;
    this.#fields = readCaseFields(sync.doc);
    this.#isArchived = isArchived(sync.doc);
    this.#gate = gateState(sync.doc);
    this.live = liveSource(this);
    this.#desk = {
      store: async (picture) => {
        const stored = await this.store(picture instanceof File ? picture : new File([picture], 'billede'));
        return stored.ok ? stored.value.hash : null;
      },
      leftOut: (what) => this.#notify({ kind: 'leftOutOfPaste', what }),
      inserted: (id) => this.pictures.ask(id),
    };
    const attributes = { class: 'case-body', spellcheck: 'false', lang: 'da', 'aria-multiline': 'true' };
    this.editor = makeEditor(
      {
        extensions: caseExtensions(sync.doc, { desk: this.#desk, live: this.live, pictures: this.pictures }),
        editorProps: { attributes, ...AIR },
      },
      sync.doc,
    );
    this.#spelling = new SpellingWatch(api, () => this.#schedule());
    this.editor.on('update', () => this.#schedule());
    this.editor.on('blur', () => void sync.flush());
    this.#stopChecklist = api.on('checklist.changed', () => void this.#judgeAnew());
    sync.doc.on('afterTransaction', ({ changedParentTypes }) => {
      if (touchesDescription(sync.doc, changedParentTypes)) this.#fieldsChanged();
    });
    for (const name of FIELD_MAPS) sync.doc.getMap(name).observeDeep(() => this.#fieldsChanged());
  }

  /** Fetches the case; an error code when it cannot be had. */
  static async open(id: RecordId, ground: Ground): Promise<CaseSession | { code: string }> {
    const { api, connection, page = PAGE } = ground;
    const sync = new RecordSync(id, { api, connection, page });
    const [code, judged] = await Promise.all([sync.open(), api.checklist.get({})]);
    if (code === null && judged.ok) return new CaseSession(sync, judged.value.inForce, ground);
    sync.close();
    return { code: code ?? (judged.ok ? 'internal' : judged.error.code) };
  }

  get doc(): Y.Doc {
    return this.sync.doc;
  }

  get fields(): CaseFields {
    return this.#fields;
  }

  /** The checklist the case is judged by. */
  get inForce(): InForce {
    return this.#inForce;
  }

  /** What was found last. Null until the case has been read once, after its text is shown: nothing is known then, which is not that nothing was found. */
  get result(): Checked | null {
    return this.#result;
  }

  /** The case is on the page: has it read, after the next paint. Without that nothing is read, so that its text comes first. */
  shown(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    this.#schedule();
  }

  /** What was found last, once the case has been read. */
  whenRead(): Promise<Checked> {
    this.shown();
    return this.#result ? Promise.resolve(this.#result) : this.#first.promise;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Tells what cannot be seen in the document itself. */
  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticed.add(listener);
    return () => void this.#noticed.delete(listener);
  }

  getResult = (): Checked | null => this.#result;
  getFields = (): CaseFields => this.#fields;
  /** Whether someone, here or elsewhere, has put the case away; it can still be written in. */
  getIsArchived = (): boolean => this.#isArchived;

  /** Changes details, told in the history by what is changed. */
  edit(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc), DETAILS);
  }

  /** Moves a file into the store. */
  async store(file: File): Promise<Result<StoredFile>> {
    const sent = await upload(file);
    return sent.ok ? this.#api.attachments.store({ transfer: sent.value }) : sent;
  }

  /** Puts pictures into the text, where the cursor is unless `at` says otherwise, and asks what the first of them shows. */
  insertPictures(files: readonly File[], at?: number): Promise<void> {
    return insertPictures(this.editor.view, this.#desk, { files, ...(at === undefined ? {} : { at }) });
  }

  /** Draws the underlines, the one in focus more strongly; a great many a part at a time, each in a frame of its own. */
  draw(active: string | null = this.#active): void {
    this.#active = active;
    this.#stopDrawing();
    if (!this.#result || this.editor.isDestroyed) return;
    const { placed } = this.#result;
    this.#stopDrawing = inSlices(this.#page, showFindings(this.editor.view, placed, active), () => {});
  }

  close(): void {
    this.#isClosed = true;
    this.#stopReading();
    this.#stopDrawing();
    if (this.#timer) clearTimeout(this.#timer);
    this.#stopChecklist();
    this.#spelling.close();
    this.sync.close();
    this.editor.destroy();
  }

  /** Once a frame, after it has been painted: the letter, and at first the whole text, is on the screen before anything is read. */
  #schedule(): void {
    // What they go by is another now.
    this.#stopReading();
    this.#stopDrawing();
    if (this.#isScheduled || !this.#isShown) return;
    this.#isScheduled = true;
    this.#page.afterPaint(() => {
      this.#isScheduled = false;
      if (this.#isClosed) return;
      const input = { fields: this.#fields, doc: this.editor.state.doc };
      const by = { checker: this.#checker, spelling: this.#spelling, gate: this.#gate };
      this.#stopReading = inSlices(this.#page, readCase(input, by), (result) => this.#found(result));
    });
  }

  #found(result: Checked): void {
    const isFirst = this.#result === null;
    this.#result = result;
    this.#first.resolve(result);
    this.draw();
    if (isFirst) this.#tell();
    this.#tellSoon();
  }

  async #judgeAnew(): Promise<void> {
    const judged = await this.#api.checklist.get({});
    if (!judged.ok || this.#isClosed) return;
    this.#inForce = judged.value.inForce;
    this.#checker = createChecker(CHECKS, this.#inForce.content);
    this.#schedule();
  }

  #fieldsChanged(): void {
    this.#fields = readCaseFields(this.doc);
    this.#isArchived = isArchived(this.doc);
    this.#gate = gateState(this.doc);
    this.#tell();
    this.#schedule();
  }

  #tellSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tell();
      void this.#spelling.ask();
    }, PANEL_DELAY);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #notify(notice: Notice): void {
    for (const listener of this.#noticed) listener(notice);
  }
}
