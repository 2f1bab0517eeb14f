import { type FormEvent, type ReactNode, useState } from 'react';
import type { Amendment, AmendmentChange } from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { MoneyField } from './MoneyField.tsx';
import type { PointsProps } from './open.ts';

interface Props extends PointsProps {
  /** The amendment a sub-amendment changes; null for an amendment to the recommendation. */
  readonly to: Amendment | null;
  readonly onClose: () => void;
}

const KINDS = ['replace', 'add', 'remove'] as const;

/** Who moves it, which point, what is to stand, why and at what cost. A sub-amendment changes the text its amendment wants to put in. */
export function AmendmentForm({ negotiation, points, to, onClose }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { council, groups } = useGroups();
  const [proposer, setProposer] = useState('');
  const [kind, setKind] = useState<AmendmentChange['kind']>('replace');
  const [point, setPoint] = useState(to ? pointOf(to) : (points[0]?.id ?? ''));
  const original = to ? textOf(to.change) : (points.find(({ id }) => id === point)?.text ?? '');
  const [text, setText] = useState(original);
  const [motivation, setMotivation] = useState('');
  const [cost, setCost] = useState<number | null>(null);
  const choosePoint = (id: string) => {
    setPoint(id);
    if (kind === 'replace') setText(points.find((one) => one.id === id)?.text ?? '');
  };
  const isReady = proposer !== '' && (kind === 'remove' || (text.trim() !== '' && text.trim() !== original.trim()));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const own = {
      id: freshId(),
      to: to?.id ?? null,
      proposer,
      motivation: motivation.trim(),
      cost,
      votes: {},
    };
    const amendment = { ...own, change: changeOf(kind, point, text.trim()), original: kind === 'add' ? '' : original };
    if (await change('negotiations.putAmendment', { id: negotiation.id, amendment })) onClose();
  };
  const members = council?.members ?? [];
  const title = t(to ? 'amendment.newSub' : 'amendment.new');
  return (
    <form className="card-form boxed" aria-label={title} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('amendment.proposer')}
        value={proposer}
        onChange={setProposer}
        options={[
          { value: '', label: t('binding.choose') },
          ...groups.map(({ group, name }) => ({ value: group, label: name })),
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {to ? null : (
        <Choice
          label={t('amendment.kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setText(next === 'replace' ? original : '');
          }}
          options={KINDS.map((value) => ({ value, label: t(`amendment.${value}`) }))}
        />
      )}
      {to ? (
        <blockquote>{original}</blockquote>
      ) : (
        <Select
          label={t(kind === 'add' ? 'amendment.after' : 'amendment.point')}
          value={point}
          onChange={choosePoint}
          options={points.map((one, index) => ({ value: one.id, label: `${index + 1}. ${one.text.slice(0, 120)}` }))}
        />
      )}
      {kind === 'remove' ? null : (
        <div className="wide">
          <TextArea label={t('amendment.text')} value={text} onChange={setText} />
        </div>
      )}
      <div className="wide">
        <TextArea label={t('amendment.motivation')} value={motivation} onChange={setMotivation} />
      </div>
      <MoneyField label={t('amendment.cost')} value={cost} onWrite={setCost} />
      <div className="row-actions wide">
        <button type="submit" className="btn primary" disabled={!isReady}>
          {t('amendment.save')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

const textOf = (change: AmendmentChange): string => (change.kind === 'remove' ? '' : change.text);

function pointOf({ change }: Amendment): string {
  return change.kind === 'add' ? (change.after ?? '') : change.point;
}

function changeOf(kind: AmendmentChange['kind'], point: string, text: string): AmendmentChange {
  if (kind === 'add') return { kind, after: point || null, text };
  return kind === 'remove' ? { kind, point } : { kind, point, text };
}
