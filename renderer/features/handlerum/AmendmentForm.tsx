import { type ReactNode, useState } from 'react';
import type { Amendment } from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import {
  type AmendmentDraft,
  amendmentOf,
  isReady,
  newDraft,
  originalOf,
  withKind,
  withPoint,
} from './amendmentDraft.ts';
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
  const [change, { isPending }] = useChange();
  const [draft, setDraft] = useState(() => newDraft(points, to));
  const put = (patch: Partial<AmendmentDraft>) => setDraft({ ...draft, ...patch });
  const submit = async () => {
    const amendment = amendmentOf(draft, points, freshId());
    if (await change('negotiations.putAmendment', { id: negotiation.id, amendment })) onClose();
  };
  const title = t(to ? 'amendment.newSub' : 'amendment.new');
  return (
    <Form
      className="card-form boxed"
      label={title}
      onSubmit={() => void submit()}
      isPending={isPending}
      onCancel={onClose}
    >
      <Proposer value={draft.proposer} onChange={(proposer) => put({ proposer })} />
      {to ? (
        <blockquote>{originalOf(draft, points)}</blockquote>
      ) : (
        <What draft={draft} points={points} onDraft={setDraft} />
      )}
      {draft.kind === 'remove' ? null : (
        <div className="wide">
          <TextArea label={t('amendment.text')} value={draft.text} onChange={(text) => put({ text })} />
        </div>
      )}
      <div className="wide">
        <TextArea
          label={t('amendment.motivation')}
          value={draft.motivation}
          onChange={(motivation) => put({ motivation })}
        />
      </div>
      <MoneyField label={t('amendment.cost')} value={draft.cost} onWrite={(cost) => put({ cost })} />
      <div className="row-actions wide">
        <button type="submit" className="btn primary" disabled={isPending || !isReady(draft, points)}>
          {t('amendment.save')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

/** A group, or one member. */
function Proposer({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const t = useT();
  const { council, groups } = useGroups();
  return (
    <Select
      label={t('amendment.proposer')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('binding.choose') },
        ...groups.map(({ group, name }) => ({ value: group, label: name })),
        ...(council?.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

interface WhatProps {
  readonly draft: AmendmentDraft;
  readonly points: PointsProps['points'];
  readonly onDraft: (draft: AmendmentDraft) => void;
}

/** Which point is rewritten, taken out, or followed by a new one. */
function What({ draft, points, onDraft }: WhatProps): ReactNode {
  const t = useT();
  return (
    <>
      <div className="field">
        <span className="label" aria-hidden>
          {t('amendment.kind')}
        </span>
        <Choice
          label={t('amendment.kind')}
          value={draft.kind}
          onChange={(kind) => onDraft(withKind(draft, points, kind))}
          options={KINDS.map((value) => ({ value, label: t(`amendment.${value}`) }))}
        />
      </div>
      <Select
        label={t(draft.kind === 'add' ? 'amendment.after' : 'amendment.point')}
        value={draft.point}
        onChange={(point) => onDraft(withPoint(draft, points, point))}
        options={points.map((one, index) => ({ value: one.id, label: `${index + 1}. ${one.text.slice(0, 120)}` }))}
      />
    </>
  );
}
