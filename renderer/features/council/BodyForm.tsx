import type { ReactNode } from 'react';
import { dispatchDeadline } from '../../../shared/calendar/deadlines.ts';
import type { Body, CouncilContent } from '../../../shared/kinds/council/council.ts';
import { type OpenForm, useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { emptyBody, termFor } from '../../data/startingBodies.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { exampleDay, KINDS, type TypedBody, toBody, typedBody, typedCount, wrongInBody } from './bodies.ts';

interface Props {
  readonly council: CouncilContent;
  /** Null for a new one. */
  readonly body: Body | null;
  readonly onClose: () => void;
}

interface PartProps {
  readonly form: OpenForm<TypedBody>;
}

/** A body, and how it reads the deadline for its material. */
export function BodyForm({ council, body, onClose }: Props): ReactNode {
  const t = useT();
  const form = useForm<TypedBody>({
    begin: typedBody(body ?? emptyBody(freshId(), termFor(council, today()))),
    check: wrongInBody,
    send: async (held, change) => {
      const made = await change('council.put', { items: [toBody(held)] });
      if (made) onClose();
      return made;
    },
  });
  const label = body ? t('council.editBody', { name: body.name }) : t('council.newBody');
  return (
    <Form className="council-form" label={label} onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <WhoAndWhere form={form} />
      <Deadline form={form} />
      <TextArea label={t('council.competence')} {...form.at('competence')} />
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('council.save')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

function WhoAndWhere({ form }: PartProps): ReactNode {
  const t = useT();
  return (
    <>
      <TextField label={t('council.name')} required maxLength={200} {...form.at('name')} />
      <Select
        label={t('council.kind')}
        options={KINDS.map((value) => ({ value, label: t(`council.${value}`) }))}
        {...form.at('kind')}
      />
      <TextField
        label={t('council.size')}
        type="number"
        value={String(form.held.size)}
        onChange={(text) => form.put({ size: typedCount(text, 99) })}
      />
      <TextField label={t('council.time')} hint={t('meetings.timeHelp')} {...form.at('time')} />
      <TextField label={t('council.ends')} hint={t('meetings.endsHelp')} {...form.at('ends')} />
      <TextField label={t('council.place')} maxLength={200} {...form.at('place')} />
      <Select
        label={t('council.numbering')}
        options={(['meeting', 'year'] as const).map((value) => ({ value, label: t(`council.numbering.${value}`) }))}
        {...form.at('numbering')}
      />
    </>
  );
}

/** The rule with what it means, worked out for a day two weeks from now. */
function Deadline({ form }: PartProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { deadline } = form.held;
  const set = (patch: Partial<Body['deadline']>) => form.put({ deadline: { ...deadline, ...patch } });
  const meeting = exampleDay(today());
  return (
    <>
      <TextField
        label={t('council.days')}
        type="number"
        value={String(deadline.count)}
        onChange={(text) => set({ count: typedCount(text, 60) })}
      />
      <Select
        label={t('council.saturday')}
        value={deadline.saturday}
        onChange={(saturday) => set({ saturday })}
        options={(['counts', 'free'] as const).map((value) => ({ value, label: t(`council.saturday.${value}`) }))}
      />
      <Select
        label={t('council.dispatchDay')}
        value={deadline.dispatchDay}
        onChange={(dispatchDay) => set({ dispatchDay })}
        options={(['clear', 'inclusive'] as const).map((value) => ({
          value,
          label: t(`council.dispatchDay.${value}`),
        }))}
      />
      <p className="hint wide" role="status">
        {t('council.example', {
          meeting: format.longDay(meeting),
          last: format.longDay(dispatchDeadline(meeting, deadline)),
        })}
      </p>
    </>
  );
}
