import { type ReactNode, useState } from 'react';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import { Button } from '../../ui/Button.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useT } from '../../words/i18n.tsx';

const MOVES = ['council', 'seat'] as const;

/** To a new computer: all that is shared, or one's own place. */
export function Moving(): ReactNode {
  const t = useT();
  const [moving, setMoving] = useState<(typeof MOVES)[number] | null>(null);
  useOfferCommands(MOVES.map((flow) => ({ id: `move-${flow}`, label: t(`flow.${flow}`), run: () => setMoving(flow) })));
  return (
    <section aria-labelledby="exchange-move" className="exchange-part">
      <h2 id="exchange-move" className="hidden-visually">
        {t('exchange.part.move')}
      </h2>
      <p className="hint">{t('flow.moveHelp')}</p>
      {moving ? (
        <FlowForm key={moving} flow={{ flow: moving }} onClose={() => setMoving(null)} />
      ) : (
        <div className="row-actions">
          {MOVES.map((flow) => (
            <Button key={flow} onPress={() => setMoving(flow)}>
              {t(`flow.${flow}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
