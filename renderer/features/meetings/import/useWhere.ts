import { type AgendaPreview, placeOf } from '../../../../shared/contract/agendaImport.ts';
import { useT } from '../../../words/i18n.tsx';

/** `Linje 3`, `Marts, række 2`. */
export function useWhere({ sheets, unit }: Pick<AgendaPreview, 'sheets' | 'unit'>): (line: number) => string {
  const t = useT();
  return (line) => {
    const place = placeOf(sheets, line);
    return place.sheet === null
      ? t(`agendaImport.at.${unit}`, { n: place.line })
      : t('agendaImport.at.sheet', { sheet: place.sheet, n: place.line });
  };
}
