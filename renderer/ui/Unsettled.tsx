import type { ReactNode } from 'react';
import type { z } from 'zod';
import { CATALOGUES, type MessageId } from '../../shared/i18n/index.ts';
import type { ClashView } from '../../shared/kinds/clash.ts';
import { useFormat, useT } from '../app/i18n.tsx';
import { Button } from './Button.tsx';

type Clash = z.infer<typeof ClashView>;
type Choice = Clash['choices'][number];

interface UnsettledProps {
  readonly clashes: readonly Clash[];
  readonly onSettle: (clash: string, choice: string) => void;
}

/** *Uafklaret*: what two laptops did apart, each with its choices as buttons. Nothing while there is nothing to settle. */
export function Unsettled({ clashes, onSettle }: UnsettledProps): ReactNode {
  const t = useT();
  if (clashes.length === 0) return null;
  return (
    <section className="unsettled" aria-labelledby="unsettled">
      <h2 id="unsettled">{t('clashes.title')}</h2>
      <p className="hint">{t('clashes.help')}</p>
      <ul>
        {clashes.map((clash) => (
          <li key={clash.id}>
            <p>{t(`clash.${clash.kind}` as MessageId, { about: clash.about })}</p>
            <div className="row-actions">
              {clash.choices.map((choice) => (
                <Button key={choice.id} onPress={() => onSettle(clash.id, choice.id)}>
                  <ChoiceWords choice={choice} />
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its words where the catalogues have some, else what would stand; with who made it, and when. */
function ChoiceWords({ choice: { id, text, by, at } }: { choice: Choice }): ReactNode {
  const t = useT();
  const format = useFormat();
  const words = Object.hasOwn(CATALOGUES.da, `choice.${id}`) ? t(`choice.${id}` as MessageId, { text }) : text;
  const made = at === '' ? by : t('clashes.by', { by, when: format.moment(at) });
  const told = words || (made === '' ? t('clashes.empty') : '');
  return (
    <>
      {told}
      {told && made ? <br /> : null}
      {made ? <small>{made}</small> : null}
    </>
  );
}
