import { ArrowLeft, ArrowRight, Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { useShortcut } from '../../ui/useShortcut.ts';
import { useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';

/** One clause or open proposal at a time, large, for a projector; hands are counted group by group. */
export function Seminar({ charter }: CharterProps): ReactNode {
  const t = useT();
  const { groups } = useGroups();
  const proposals = charter.proposals.filter(({ state }) => state === 'open');
  const shown = [
    ...charter.clauses
      .filter(({ status, text }) => status !== 'withdrawn' && text.trim() !== '')
      .map(({ id, chapter, text, rationale }) => ({ id, chapter, before: text, text, why: rationale, by: '' })),
    ...proposals.map(({ id, chapter, clause, text, why, by }) => {
      const before = charter.clauses.find((one) => one.id === clause)?.text ?? '';
      return { id, chapter, before, text, why, by };
    }),
  ];
  const [at, setAt] = useState(0);
  const go = (to: number) => setAt(Math.max(0, Math.min(shown.length - 1, to)));
  useShortcut('n', () => go(at + 1));
  useShortcut('t', () => go(at - 1));
  useShortcut('ArrowRight', () => go(at + 1));
  useShortcut('ArrowLeft', () => go(at - 1));
  const one = shown[Math.min(at, shown.length - 1)];
  if (!one) return <p className="hint">{t('charter.seminarEmpty')}</p>;
  return (
    <section className="seminar" aria-labelledby="seminar-clause">
      <p className="place" role="status">
        {t('charter.seminarAt', { at: Math.min(at, shown.length - 1) + 1, of: shown.length })}
        {' · '}
        {charter.chapters.find(({ id }) => id === one.chapter)?.title}
      </p>
      <h2 id="seminar-clause" lang="da">
        {one.by ? <Differing before={one.before} after={one.text} /> : one.text}
      </h2>
      {one.why ? <p className="why">{t('charter.because', { why: one.why })}</p> : null}
      {one.by ? <p>{t('charter.proposedBy', { by: one.by })}</p> : null}
      <div className="hands">
        {groups.map(({ group, name, mandates }) => (
          <Hands key={group} charter={charter} target={one.id} group={group} name={name} mandates={mandates} />
        ))}
      </div>
      <div className="row-actions">
        <Button isDisabled={at <= 0} onPress={() => go(at - 1)}>
          <ArrowLeft size={18} aria-hidden />
          {t('charter.previous')}
        </Button>
        <Button kind="primary" isDisabled={at >= shown.length - 1} onPress={() => go(at + 1)}>
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
  const now = charter.support.find(({ id }) => id === `${target}/${group}`) ?? { for: 0, against: 0 };
  const put = (patch: { for?: number; against?: number }) => {
    const next = { for: now.for, against: now.against, ...patch };
    if (next.for < 0 || next.against < 0 || next.for + next.against > mandates) return;
    void change('charter.support', { target, group, ...next });
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
            onPress={() => put({ [side]: now[side] - 1 })}
          >
            <Minus size={16} />
          </IconButton>
          <output>{now[side]}</output>
          <IconButton
            label={t('charter.handsMore', { side: t(`charter.hands.${side}`), name })}
            onPress={() => put({ [side]: now[side] + 1 })}
          >
            <Plus size={16} />
          </IconButton>
        </div>
      ))}
    </fieldset>
  );
}
