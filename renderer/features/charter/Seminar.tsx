import { ArrowLeft, ArrowRight, Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { useShortcut } from '../../ui/useShortcut.ts';
import { useT } from '../../words/i18n.tsx';
import { Nothing } from './Nothing.tsx';
import type { CharterProps } from './open.ts';
import { handsOf, placeIn, type Side, slidesOf, toSupport, withHand } from './seminar.ts';

/** One clause or open proposal at a time, large, for a projector; hands are counted group by group. */
export function Seminar({ charter }: CharterProps): ReactNode {
  const t = useT();
  const { groups } = useGroups();
  const shown = slidesOf(charter);
  const [at, setAt] = useState(0);
  const go = (to: number) => setAt(placeIn(shown.length, to));
  const place = placeIn(shown.length, at);
  useShortcut('n', () => go(at + 1));
  useShortcut('t', () => go(at - 1));
  useShortcut('ArrowRight', () => go(at + 1));
  useShortcut('ArrowLeft', () => go(at - 1));
  const one = shown[place];
  if (!one)
    return (
      <Nothing
        words={t('charter.seminarEmpty')}
        ways={[
          { part: 'text', label: t('charter.toText') },
          { part: 'proposals', label: t('charter.proposeDo') },
        ]}
      />
    );
  return (
    <section className="seminar" aria-labelledby="seminar-clause">
      <p className="place" role="status">
        {t('charter.seminarAt', { at: place + 1, of: shown.length })}
        {' · '}
        {charter.chapters.find(({ id }) => id === one.chapter)?.title}
      </p>
      <h2 id="seminar-clause" lang="da">
        {one.by === null ? one.text : <Differing before={one.before} after={one.text} />}
      </h2>
      {one.why ? <p className="why">{t('charter.because', { why: one.why })}</p> : null}
      {one.by === null ? null : <p>{t('charter.proposedBy', { by: one.by })}</p>}
      <div className="hands">
        {groups.map(({ group, name, mandates }) => (
          <Hands key={group} charter={charter} target={one.id} group={group} name={name} mandates={mandates} />
        ))}
      </div>
      <div className="row-actions">
        <Button isDisabled={place === 0} onPress={() => go(place - 1)}>
          <ArrowLeft size={18} aria-hidden />
          {t('charter.previous')}
        </Button>
        <Button kind="primary" isDisabled={place === shown.length - 1} onPress={() => go(place + 1)}>
          {t('charter.next')}
          <ArrowRight size={18} aria-hidden />
        </Button>
      </div>
    </section>
  );
}

interface HandsProps extends CharterProps {
  readonly target: string;
  readonly group: string;
  readonly name: string;
  readonly mandates: number;
}

function Hands({ charter, target, group, name, mandates }: HandsProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const now = handsOf(charter, target, group);
  const count = (side: Side, by: 1 | -1) => {
    const next = withHand(now, side, { by, mandates });
    if (next) void change('charter.support', toSupport(target, group, next));
  };
  return (
    <fieldset>
      <legend>
        {name} ({mandates})
      </legend>
      {(['for', 'against'] as const).map((side) => (
        <div key={side} className="count">
          <span>{t(`charter.hands.${side}`)}</span>
          <IconButton
            label={t('charter.handsLess', { side: t(`charter.hands.${side}`), name })}
            isDisabled={withHand(now, side, { by: -1, mandates }) === null}
            onPress={() => count(side, -1)}
          >
            <Minus size={16} />
          </IconButton>
          <output>{now[side]}</output>
          <IconButton
            label={t('charter.handsMore', { side: t(`charter.hands.${side}`), name })}
            isDisabled={withHand(now, side, { by: 1, mandates }) === null}
            onPress={() => count(side, 1)}
          >
            <Plus size={16} />
          </IconButton>
        </div>
      ))}
    </fieldset>
  );
}
