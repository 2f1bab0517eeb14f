import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { withOne } from '../../data/flows/closing.ts';
import { useForm } from '../../data/form/useForm.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useHandOver } from '../../data/useHandOver.ts';
import { TextArea } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { ChooseRecords } from './ChooseRecords.tsx';
import { Leaving } from './Leaving.tsx';
import { Receivers } from './Receivers.tsx';
import { afterSending, newSending, orderOf, wrongInSending } from './sending.ts';

interface Props {
  readonly record: RecordId | undefined;
}

/** What is to leave, for whom, and what they will see of it, before anything leaves. */
export function Send({ record }: Props): ReactNode {
  const t = useT();
  const contacts = useAsk('exchange.contacts', {}).data;
  const single = useAsk('exchange.single', {}).data;
  const handOver = useHandOver();
  const form = useForm({
    begin: newSending(record),
    check: wrongInSending,
    send: async (held, change) => {
      const made = await change('exchange.send', orderOf(held));
      if (made) handOver(made);
      return made;
    },
    after: afterSending,
  });
  const { records } = form.held;
  const leaving = useAsk('exchange.leaving', { records: [...records] }, { until: 'before' }).data ?? [];
  const choose = (id: RecordId, isIn: boolean) => form.put({ records: withOne(records, id, isIn) });
  if (!contacts || !single) return null;
  return (
    <section aria-labelledby="exchange-send" className="exchange-part">
      <h2 id="exchange-send" className="hidden-visually">
        {t('exchange.part.send')}
      </h2>
      <p className="hint">{t('exchange.lead')}</p>
      <Form labelledBy="exchange-send" onSubmit={form.submit} isPending={form.isPending}>
        <ChooseRecords
          single={single}
          records={records}
          error={form.at('records').error}
          onChoose={choose}
          onAll={(all) => form.put({ records: all })}
        />
        <Leaving records={leaving} onRemove={(id) => choose(id, false)} />
        <Receivers form={form} contacts={contacts} />
        <TextArea label={t('exchange.note')} maxLength={4000} {...form.at('note')} />
        <Submit isPending={form.isPending}>{t('exchange.save')}</Submit>
      </Form>
    </section>
  );
}
