import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CATALOGUES, type MessageId } from '../../../shared/i18n/index.ts';
import { unwrap, useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import type { CharterProps } from '../charter/CharterPage.tsx';
import { useCharterChange } from '../charter/useCharter.ts';

/** *Uafklaret*: what two laptops did apart, with what a person may choose; nothing while all is settled. */
export function Clashes({ charter }: CharterProps): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const change = useCharterChange();
  const { id } = charter;
  // Under the charter's key, so that whatever changes it asks again.
  const { data = [] } = useQuery({
    queryKey: ['charter', 'clashes', id],
    queryFn: async () => unwrap(await api.records.clashes({ id })),
  });
  if (data.length === 0) return null;
  const worded = (text: string): string => {
    const state = `charter.state.${text}`;
    return Object.hasOwn(CATALOGUES.da, state) ? t(state as MessageId) : text;
  };
  return (
    <section aria-labelledby="charter-clashes">
      <h2 id="charter-clashes">{t('charter.clashes')}</h2>
      <p className="hint">{t('charter.clashesHelp')}</p>
      {data.map(({ id: clash, kind, about, choices }) => (
        <div key={clash} className="charter-clause">
          <p>{t(`clash.${kind}` as MessageId, { about })}</p>
          <ul className="charter-story">
            {choices.map(({ id: choice, text, by, at }) => (
              <li key={choice}>
                <strong>{worded(text)}</strong>{' '}
                <span className="hint">{t('charter.byOn', { by, on: format.day(at) })}</span>{' '}
                <Button onPress={() => void change(api.records.settle({ id, clash, choice }))}>
                  {t('charter.clashChoose')}
                  <span className="hidden-visually">: {worded(text)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
