import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import { applyTemplate, templateById } from '../../../shared/templates/index.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { CHANGE_SECTIONS } from './lockedSections.ts';
import { asOneStep } from './undo.ts';

/**
 * The same text on another template; nothing written is lost. Returns what takes it back, or null when the template is unknown:
 * the text as it was, unless someone has written since, in which case only the old template's order returns.
 */
export function changeTemplate(session: CaseSession, templateId: string): (() => void) | null {
  const template = templateById(templateId);
  if (!template) return null;
  const before = { id: session.fields.templateId, body: session.editor.state.doc };
  setSections(session, applyTemplate(before.body.toJSON() as DocJson, template, newId));
  const after = session.editor.state.doc;
  session.edit((record) => setCaseField(record, 'templateId', templateId));
  return () => {
    const untouched = session.editor.state.doc.eq(after);
    const old = templateById(before.id);
    const now = session.editor.state.doc.toJSON() as DocJson;
    setSections(session, untouched || !old ? (before.body.toJSON() as DocJson) : applyTemplate(now, old, newId));
    session.edit((record) => setCaseField(record, 'templateId', before.id));
  };
}

const newId = (): string => crypto.randomUUID();

function setSections({ editor }: CaseSession, body: DocJson): void {
  const { content } = editor.schema.nodeFromJSON(body);
  asOneStep(editor, () =>
    editor.view.dispatch(
      editor.state.tr.replaceWith(0, editor.state.doc.content.size, content).setMeta(CHANGE_SECTIONS, true),
    ),
  );
}
