import { templateById } from '../../../../shared/templates/index.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';

/** What this case calls a section, also one it does not have yet; null for no section at all. */
export function sectionName(session: CaseSession, key: string | null): string | null {
  if (key === null) return null;
  const own = session.editor.state.doc.children.find(({ attrs }) => attrs.key === key);
  if (own) return String(own.attrs.heading);
  const template = templateById(session.fields.templateId)?.sections.find((section) => section.key === key);
  return template?.heading ?? (key === 'attachments' ? 'Bilag' : key);
}
