import { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { type CheckResult, createChecker } from '../../../../shared/checks/index.ts';
import type { CaseFields } from '../../../../shared/records/case.ts';
import { readCaseFields } from '../../../../shared/records/caseDoc.ts';
import type { RecordId } from '../../../../shared/records/ids.ts';
import type { Api } from '../../../api/api.tsx';
import type { Connection } from '../../../api/transport.ts';
import { caseExtensions } from '../editor/extensions.ts';
import { showFindings } from '../editor/findingsPlugin.ts';
import { RecordSync } from './RecordSync.ts';

const FIELD_MAPS = ['fields', 'chain', 'attachments', 'agreementLinks', 'dismissals'];
/** Underlines follow in the next frame; the panel only when a person pauses. */
const PANEL_DELAY = 150;

/**
 * One open case: its document, its editor with the undo history, and its findings. It outlives the view, so that going to the list
 * and back loses neither the place nor what can be undone.
 */
export class CaseSession {
  readonly id: RecordId;
  readonly sync: RecordSync;
  readonly editor: Editor;
  readonly #checker = createChecker();
  readonly #listeners = new Set<() => void>();
  #fields: CaseFields;
  #result: CheckResult;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  private constructor(id: RecordId, sync: RecordSync) {
    this.id = id;
    this.sync = sync;
    this.#fields = readCaseFields(sync.doc);
    this.editor = new Editor({
      // Off the page until the view takes it in; the Yjs binding needs a view from the start.
      element: document.createElement('div'),
      injectCSS: false,
      extensions: caseExtensions(sync.doc, () => this.#fields.templateId),
      editorProps: { attributes: { class: 'case-body', spellcheck: 'false', lang: 'da' } },
    });
    this.#result = this.#check();
    this.editor.on('update', () => this.#schedule());
    for (const name of FIELD_MAPS) sync.doc.getMap(name).observeDeep(() => this.#fieldsChanged());
  }

  /** Fetches the case; an error code when it cannot be had. */
  static async open(id: RecordId, api: Api, connection: Connection): Promise<CaseSession | { code: string }> {
    const sync = new RecordSync(id, api, connection);
    const code = await sync.open();
    if (code === null) return new CaseSession(id, sync);
    sync.close();
    return { code };
  }

  get doc(): Y.Doc {
    return this.sync.doc;
  }

  get fields(): CaseFields {
    return this.#fields;
  }

  get result(): CheckResult {
    return this.#result;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  getResult = (): CheckResult => this.#result;
  getFields = (): CaseFields => this.#fields;

  /** Changes details in one undoable-by-history step. */
  edit(change: (doc: Y.Doc) => void, origin: 'fields' | 'dismiss' = 'fields'): void {
    this.doc.transact(() => change(this.doc), origin);
  }

  /** Draws the underlines; called when the view appears too. */
  draw(): void {
    if (!this.editor.isDestroyed && this.editor.view?.dom) showFindings(this.editor.view, this.#result.findings);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#timer) clearTimeout(this.#timer);
    this.sync.close();
    this.editor.destroy();
  }

  #check(): CheckResult {
    return this.#checker.run({ fields: this.#fields, doc: this.editor.state.doc });
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#result = this.#check();
      this.draw();
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), PANEL_DELAY);
    });
  }

  #fieldsChanged(): void {
    this.#fields = readCaseFields(this.doc);
    this.#result = this.#check();
    this.draw();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
