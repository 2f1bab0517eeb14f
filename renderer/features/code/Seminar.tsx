import { ArrowLeft, ArrowRight, Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../api/api.tsx';
import { useT } from '../../app/i18n.tsx';
import { useShortcut } from '../../app/useShortcut.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { useGroups } from '../handlerum/useNegotiations.ts';
import type { CodeProps } from './CodePage.tsx';
import { useCodeChange } from './useCode.ts';

/** One clause or open proposal at a time, large, for a projector; hands are counted group by group. */
export function Seminar({ code }: CodeProps): ReactNode {
  const t = useT();
  const { groups } = useGroups();
  const proposals = code.proposals.filter(({ state }) => state === 'open');
  const shown = [
    ...code.clauses
      .filter(({ status, text }) => status !== 'withdrawn' && text.trim() !== '')
      .map(({ id, chapter, text, rationale }) => ({ id, chapter, before: text, text, why: rationale, by: '' })),
    ...proposals.map(({ id, chapter, clause, text, why, by }) => {
      const before = code.clauses.find((one) => one.id === clause)?.text ?? '';
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
  if (!one) return <p className="hint">{t('code.seminarEmpty')}</p>;
  return (
    <section className="seminar" aria-labelledby="seminar-clause">
      <p className="place" role="status">
        {t('code.seminarAt', { at: Math.min(at, shown.length - 1) + 1, of: shown.length })}
        {' · '}
        {code.chapters.find(({ id }) => id === one.chapter)?.title}
      </p>
      <h2 id="seminar-clause" lang="da">
        {one.by ? <Differing before={one.before} after={one.text} /> : one.text}
      </h2>
      {one.why ? <p className="why">{t('code.because', { why: one.why })}</p> : null}
      {one.by ? <p>{t('code.proposedBy', { by: one.by })}</p> : null}
      <div className="hands">
        {groups.map(({ group, name, mandates }) => (
          <Hands key={group} code={code} target={one.id} group={group} name={name} mandates={mandates} />
        ))}
      </div>
      <div className="row-actions">
        <Button isDisabled={at <= 0} onPress={() => go(at - 1)}>
          <ArrowLeft size={18} aria-hidden />
          {t('code.previous')}
        </Button>
        <Button kind="primary" isDisabled={at >= shown.length - 1} onPress={() => go(at + 1)}>
          {t('code.next')}
          <ArrowRight size={18} aria-hidden />
        </Button>
      </div>
    </section>
  );
}

interface HandsProps extends CodeProps {
  readonly target: string;
  readonly group: string;
  readonly name: string;
  readonly mandates: number;
}

function Hands({ code, target, group, name, mandates }: HandsProps): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const now = code.support.find(({ id }) => id === `${target}/${group}`) ?? { for: 0, against: 0 };
  const put = (patch: { for?: number; against?: number }) => {
    const next = { for: now.for, against: now.against, ...patch };
    if (next.for < 0 || next.against < 0 || next.for + next.against > mandates) return;
    void change(api.code.support({ target, group, ...next }));
  };
  return (
    <fieldset>
      <legend>
        {name} ({mandates})
      </legend>
      {(['for', 'against'] as const).map((side) => (
        <div key={side} className="count">
          <span>{t(`code.hands.${side}`)}</span>
          <IconButton
            label={t('code.handsLess', { side: t(`code.hands.${side}`), name })}
            onPress={() => put({ [side]: now[side] - 1 })}
          >
            <Minus size={16} />
          </IconButton>
          <output>{now[side]}</output>
          <IconButton
            label={t('code.handsMore', { side: t(`code.hands.${side}`), name })}
            onPress={() => put({ [side]: now[side] + 1 })}
          >
            <Plus size={16} />
          </IconButton>
        </div>
      ))}
    </fieldset>
  );
}
