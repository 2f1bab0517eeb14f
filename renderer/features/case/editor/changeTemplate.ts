import type { DocJson } from '../../../../shared/records/case.ts';
import { setCaseField } from '../../../../shared/records/caseDoc.ts';
import { applyTemplate, templateById } from '../../../../shared/templates/index.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { CHANGE_SECTIONS } from './lockedSections.ts';

/** The same text on another template; nothing written is lost, and it can be undone. */
export function changeTemplate(session: CaseSession, templateId: string): void {
  const template = templateById(templateId);
  if (!template) return;
  const { editor } = session;
  const body = applyTemplate(editor.state.doc.toJSON() as DocJson, template, () => crypto.randomUUID());
  const doc = editor.schema.nodeFromJSON(body);
  editor.view.dispatch(
    editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content).setMeta(CHANGE_SECTIONS, true),
  );
  session.edit((record) => setCaseField(record, 'templateId', templateId));
}
