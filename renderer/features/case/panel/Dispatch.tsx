import { type ComponentProps, type ReactNode, useState } from 'react';
import type { ChainStep } from '../../../../shared/kinds/case/case.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { asksWhyLate, type StopTold, stopKnown } from './dispatched.ts';

interface Props {
  readonly session: CaseSession;
  readonly step: ChainStep;
  /** A meeting here has sent it. */
  readonly disabled: boolean;
}

/** When the material was sent, and, where that was late, why the case cannot wait. */
export function Dispatch({ session, step, disabled }: Props): ReactNode {
  const t = useT();
  const [change] = useSavedChange(session);
  const tell = (told: StopTold) =>
    void change('cases.tellStop', { id: session.id, stop: step.id, ...stopKnown(step, told) });
  return (
    <>
      <Told
        label={t('details.dispatchedOn')}
        type="date"
        value={step.dispatchedOn ?? ''}
        disabled={disabled}
        onTell={(day) => tell({ dispatchedOn: day || null })}
      />
      {asksWhyLate(step) ? (
        <Told
          label={t('details.lateReason')}
          value={step.lateReason ?? ''}
          maxLength={2000}
          disabled={disabled}
          onTell={(lateReason) => tell({ lateReason })}
        />
      ) : null}
    </>
  );
}

type ToldProps = Omit<ComponentProps<typeof TextField>, 'onChange' | 'onBlur'> & {
  readonly onTell: (value: string) => void;
};

/** What is told is a fact, so it is told once: when the person leaves the field. */
function Told({ value, onTell, ...rest }: ToldProps): ReactNode {
  const [own, setOwn] = useState<string | null>(null);
  const leave = () => {
    if (own !== null && own !== value) onTell(own);
    setOwn(null);
  };
  return <TextField {...rest} value={own ?? value} onChange={setOwn} onBlur={leave} />;
}
