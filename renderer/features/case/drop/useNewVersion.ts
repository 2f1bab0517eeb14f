import { useApi } from '../../../data/api.tsx';
import { replaceText } from '../../../data/editor/replaceText.ts';
import { upload } from '../../../data/files.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { type JobView, useJob } from '../../../data/useJob.ts';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { type Hindrance, useErrorText } from '../../../words/useErrorText.ts';
import { useTell } from '../../../words/useTell.ts';
import { leftOut, nameBefore } from './newVersion.ts';

/**
 * Puts the text of a file in the place of the case's: one step to undo. What stood there is kept as a named version before, and what of the
 * file is not in the text is told.
 */
export function useNewVersion(session: CaseSession): readonly [JobView | null, (file: File) => Promise<void>] {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const tell = useTell();
  const language = useLanguage();
  const errorText = useErrorText();
  const [change] = useSavedChange(session);
  const { running, run } = useJob();
  const refuse = (file: File, why: Hindrance) => tell(`${file.name}: ${errorText(why)}`);
  const replace = async (file: File) => {
    const sent = await upload(file);
    if (!sent.ok) return refuse(file, sent.error);
    const { id, fields } = session;
    const read = await run(api.imports.text({ transfer: sent.value, templateId: fields.templateId }));
    if (!read.ok) return read.error.code === 'cancelled' ? undefined : refuse(file, read.error);
    const before = nameBefore(file.name, t);
    if (!(await change('records.nameVersion', { id, name: before }))) return;
    const undo = replaceText(session, read.value.body);
    const takeBack = () => {
      if (undo() === 'writtenSince') tell(t('undo.writtenSince'));
    };
    tell(t('version.replaced', { name: file.name, before }), takeBack);
    const untold = leftOut(read.value, { t, language, title: session.fields.title });
    if (untold) toast({ text: untold, lasting: 'yes' });
  };
  return [running, replace];
}
