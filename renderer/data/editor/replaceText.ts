import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { applyTemplate, templateById } from '../../../shared/templates/index.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { CHANGE_SECTIONS } from './lockedSections.ts';
import { asStepToUndo } from './undo.ts';

type Open = Pick<CaseSession, 'editor' | 'fields'>;

/**
 * Another text in the place of that of the case, in the sections of its template; one step to undo. Answers what takes it back while nothing
 * has been written since.
 */
export function replaceText({ editor, fields }: Open, body: DocJson): () => 'undone' | 'writtenSince' {
  const template = templateById(fields.templateId);
  const placed = template ? applyTemplate(body, template, () => crypto.randomUUID()) : body;
  const { content } = editor.schema.nodeFromJSON(placed);
  const { doc, tr } = editor.state;
  tr.replaceWith(0, doc.content.size, content).setMeta(CHANGE_SECTIONS, true);
  return asStepToUndo(editor, () => editor.view.dispatch(tr));
}
