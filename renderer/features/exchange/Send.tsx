import type { ReactNode } from 'react';
import type { KnownContact } from '../../../shared/contract/exchange.ts';
import type { AnswerTo } from '../../../shared/contract/names.ts';
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
  readonly contacts: readonly KnownContact[];
  readonly single: AnswerTo<'exchange.single'>;
}

/** What is to leave, for whom, and what they will see of it, before anything leaves. */
export function Send({ record, contacts, single }: Props): ReactNode {
  const t = useT();
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
  return (
    <section aria-labelledby="exchange-send" className="exchange-part">
      <h2 id="exchange-send">{t('exchange.send')}</h2>
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
