import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { useCouncil } from '../../data/queries.ts';
import { startingBodies, termFor } from '../../data/startingBodies.ts';
import { Button } from '../../ui/Button.tsx';
import { today, useT } from '../../words/i18n.tsx';

/** Somebody must meet before a meeting can be planned: the way to the bodies every municipality has. */
export function NoBodies(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const council = useCouncil().data;
  const begin = () => {
    const term = termFor({ termOfOffice: council?.termOfOffice ?? null }, today());
    void change('council.put', { items: startingBodies(freshId, term) });
  };
  return (
    <div className="empty">
      <h2>{t('meetings.noBodies')}</h2>
      <p>{t('meetings.noBodiesHelp')}</p>
      <Button kind="primary" onPress={begin}>
        {t('council.begin')}
      </Button>
    </div>
  );
}
