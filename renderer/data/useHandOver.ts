import type { SavedTransfer } from '../../shared/contract/files.ts';
import { useLanguage, useT } from '../words/i18n.tsx';
import { useToast } from '../words/toasts.tsx';
import { download } from './files.ts';

/** As many as can be read at the foot of the window. */
const MOST_TOLD = 4;

/** Hands a made file to the person and says so; what of it could not be shown as it is stays on the page until it is closed. */
export function useHandOver(): (file: SavedTransfer) => void {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  return (file) => {
    download(file);
    toast({ text: t('case.exported', { name: file.name }) });
    const notes = file.notes ?? [];
    if (notes.length === 0) return;
    const told = notes.slice(0, MOST_TOLD).map(({ message }) => message[language]);
    const rest = notes.length - told.length;
    toast({
      text: [...told, ...(rest > 0 ? [t('case.exported.more', { count: rest })] : [])].join(' '),
      lasting: 'yes',
    });
  };
}
