import { type ReactNode, useState } from 'react';
import type { StanceEntry } from '../../../shared/kinds/stance.ts';
import { type Inverse, useChange } from '../../data/change/useChange.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { InText } from './InText.tsx';
import { targetsOf } from './targets.ts';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Lets single stances out of the negotiation and into the case, after showing exactly what leaves. */
export function Release({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const words = useStanceWords(open);
  const { current } = open.negotiations;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isShown, setIsShown] = useState(false);
  const said = (current?.content.stances ?? []).filter(({ stance }) => stance !== 'unknown');
  const leaving = said.filter(({ id }) => chosen.includes(id));
  const release = async () => {
    if (!current) return;
    const done = t('letOut.done', { n: chosen.length });
    const undo = ['negotiations.withdraw', { caseId: open.session.id, stances: [...chosen] }] satisfies Inverse;
    if (!(await change('negotiations.release', { id: current.id, stances: [...chosen] }, { done, undo }))) return;
    setChosen([]);
    setIsShown(false);
  };
  return (
    <section aria-labelledby="release-title">
      <h2 id="release-title">{t('letOut.title')}</h2>
      <p className="hint">{t('letOut.help')}</p>
      {said.length === 0 ? <p className="hint">{t('letOut.none')}</p> : null}
      <fieldset className="ticks column">
        <legend className="hidden-visually">{t('letOut.title')}</legend>
        {said.map((one) => (
          <Check
            key={one.id}
            label={words(one)}
            checked={chosen.includes(one.id)}
            onChange={(on) => {
              setIsShown(false);
              setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id));
            }}
          />
        ))}
      </fieldset>
      {leaving.length > 0 && !isShown ? (
        <div className="row-actions">
          <Button onPress={() => setIsShown(true)}>{t('letOut.preview')}</Button>
        </div>
      ) : null}
      {isShown && leaving.length > 0 ? (
        <section className="preview" aria-label={t('letOut.leaves')}>
          <p>{t('letOut.leaves')}</p>
          <ul>
            {leaving.map((one) => (
              <li key={one.id}>{words(one)}</li>
            ))}
          </ul>
          <Button kind="primary" onPress={() => void release()}>
            {t('letOut.do', { n: leaving.length })}
          </Button>
        </section>
      ) : null}
      <Released open={open} />
    </section>
  );
}

function Released({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const words = useStanceWords(open);
  const { released } = open.handlerum;
  if (released.length === 0) return null;
  return (
    <>
      <h3>{t('letOut.released')}</h3>
      <ul className="sums">
        {released.map((one) => (
          <li key={one.id}>
            {words(one)}
            <Button
              kind="text"
              onPress={() => void change('negotiations.withdraw', { caseId: open.session.id, stances: [one.id] })}
            >
              {t('letOut.withdraw')}
              <span className="hidden-visually">: {words(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <InText open={open} kinds={['stances']} />
    </>
  );
}

/** One stance in full, as it will be read outside. */
function useStanceWords({ handlerum }: OpenHandlerum): (stance: StanceEntry & { groupName?: string }) => string {
  const t = useT();
  const format = useFormat();
  const { groups } = useGroups();
  const targets = targetsOf(handlerum);
  return ({ group, groupName, target, stance, condition, on }) =>
    t('letOut.line', {
      group: groupName ?? groups.find((one) => one.group === group)?.name ?? group,
      target: targets.find(({ id }) => id === target)?.name ?? target,
      stance: t(`stance.${stance}`).toLowerCase(),
      condition:
        condition.trim() === '' ? '' : t('letOut.condition', { condition: condition.trim().replace(/^hvis\s+/i, '') }),
      on: format.day(on),
    });
}
