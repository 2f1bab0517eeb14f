import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';

interface Paged<T> {
  readonly shown: readonly T[];
  /** Buttons and words for the rest; nothing when all is shown. */
  readonly pages: ReactNode;
}

/** A long list some rows at a time, so that the page stays quick and can be read from its beginning. */
export function usePages<T>(all: readonly T[], size: number): Paged<T> {
  const t = useT();
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const at = Math.min(page, last);
  const shown = all.slice(at * size, (at + 1) * size);
  if (last === 0) return { shown, pages: null };
  const place = { from: at * size + 1, to: at * size + shown.length, n: all.length };
  return {
    shown,
    pages: (
      <div className="agenda-pages">
        <Button isDisabled={at === 0} onPress={() => setPage(at - 1)}>
          {t('agendaImport.earlier')}
        </Button>
        <span role="status">{t('agendaImport.page', place)}</span>
        <Button isDisabled={at === last} onPress={() => setPage(at + 1)}>
          {t('agendaImport.later')}
        </Button>
      </div>
    ),
  };
}
