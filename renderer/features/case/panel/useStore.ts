import type { StoredFile } from '../../../../shared/kinds/case/case.ts';
import { useApi } from '../../../data/api.tsx';
import { upload } from '../../../data/files.ts';
import { useErrorText } from '../../../words/useErrorText.ts';

/** Sends a file to the store; answers what to write in the case, or in words why it could not be stored. */
export function useStore(): (file: File) => Promise<StoredFile | string> {
  const api = useApi();
  const errorText = useErrorText();
  return async (file) => {
    const sent = await upload(file);
    const stored = sent.ok ? await api.attachments.store({ transfer: sent.value }) : sent;
    return stored.ok ? stored.value : errorText(stored.error);
  };
}
