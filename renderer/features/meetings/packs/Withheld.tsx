import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { contract } from '../../../../shared/contract/index.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { OutputOf } from '../../../../shared/rpc/procedure.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { useCheckedChange } from '../../../data/form/useCheckedChange.ts';
import { useWithheld } from '../../../data/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { release } from '../agendaForms.ts';

type Entry = OutputOf<(typeof contract)['agenda']['withheld']>[number];

const keyOf = ({ item, file }: Entry): string => `${item} ${file ?? ''}`;

/** What a public pack leaves out of open items because it is closed elsewhere, and the way to release it. Says nothing when there is nothing. */
export function Withheld({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const headed = useId();
  const entries = useWithheld(id).data ?? [];
  if (entries.length === 0) return null;
  const left = entries.filter(({ isWithheld }) => isWithheld).length;
  return (
    <section className="withheld" aria-labelledby={headed}>
      <h2 id={headed}>{t('release.title', { n: left })}</h2>
      <p className="hint">{t('release.help')}</p>
      <ul>
        {entries.map((entry) => (
          <Line key={keyOf(entry)} id={id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Line({ id, entry }: { id: RecordId; entry: Entry }): ReactNode {
  const t = useT();
  const { number, title, name, file, isWithheld } = entry;
  const place = number === null ? title : t('release.item', { number, title });
  return (
    <li>
      <span className="withheld-mark">
        {isWithheld ? <LockKeyhole size={16} aria-hidden /> : <LockKeyholeOpen size={16} aria-hidden />}
        {t(isWithheld ? 'release.withheld' : 'release.released')}
      </span>
      <div>
        <p>
          <strong>{file === null ? t('release.case') : t('release.file', { name })}</strong> <span>{place}</span>
        </p>
        <p className="hint">{t(file === null ? 'release.whyCase' : 'release.whyFile')}</p>
        {isWithheld ? <ReleaseForm id={id} entry={entry} /> : <Released id={id} entry={entry} />}
      </div>
    </li>
  );
}

function ReleaseForm({ id, entry: { item, file, name } }: { id: RecordId; entry: Entry }): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!isOpen) {
    const what = file === null ? t('release.case') : name;
    return (
      <Button kind="text" onPress={() => setOpen(true)} aria-label={t('release.openFor', { what })}>
        {t('release.open')}
      </Button>
    );
  }
  const publish = async () => {
    if (await send('agenda.release', release(id, { item, file, reason }))) setOpen(false);
  };
  return (
    <Form
      className="withheld-form"
      onSubmit={() => void publish()}
      isPending={isPending}
      onCancel={() => setOpen(false)}
    >
      <TextField
        label={t('release.reason')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={errorAt('reason')}
      />
      <Submit isPending={isPending}>{t('release.do')}</Submit>
      <Button kind="text" onPress={() => setOpen(false)}>
        {t('app.cancel')}
      </Button>
    </Form>
  );
}

function Released({ id, entry: { release } }: { id: RecordId; entry: Entry }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  if (!release) return null;
  return (
    <p className="detail">
      {t('release.by', { by: release.by, when: format.moment(release.at), reason: release.reason })}{' '}
      <Button kind="text" onPress={() => void change('agenda.takeBack', { id, release: release.id })}>
        {t('release.takeBack')}
      </Button>
    </p>
  );
}
