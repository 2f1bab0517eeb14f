import './packs.css';
import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { MeetingContent } from '../../../../shared/kinds/meeting/meeting.ts';
import { Audience, PackFormat, PackVariant } from '../../../../shared/pack/schema.ts';
import { useApi } from '../../../data/api.tsx';
import { useChange } from '../../../data/change/useChange.ts';
import { useHandOver } from '../../../data/useHandOver.ts';
import { useMadeFile } from '../../../data/useMadeFile.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { Progress } from '../../../words/Progress.tsx';
import type { OpenMeeting } from '../open.ts';
import { Withheld } from './Withheld.tsx';

/** A meeting's pack for one audience: what it will hold is said before it is made. */
export function PackPanel({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [audience, setAudience] = useState<Audience>('members');
  const [variant, setVariant] = useState<PackVariant>(
    row.stage === 'held' || row.stage === 'sealed' ? 'minutes' : 'full',
  );
  const api = useApi();
  const [running, make] = useMadeFile();
  const closed = content.items.filter(({ openness }) => openness.closed).length;
  return (
    <div className="packs">
      <Group label={t('pack.audience')} value={audience} onChange={setAudience} options={Audience.options} />
      <p className="hint">{t(audience === 'members' ? 'pack.withClosed' : 'pack.withoutClosed', { n: closed })}</p>
      {audience === 'members' ? null : <Withheld id={row.id} />}
      <Group label={t('pack.variant')} value={variant} onChange={setVariant} options={PackVariant.options} />
      {content.dispatches.length === 0 ? <p className="hint">{t('pack.notSent')}</p> : null}
      <h2>{t('pack.formats')}</h2>
      <ul>
        {PackFormat.options.map((format) => (
          <li key={format}>
            <Button
              isDisabled={running !== null}
              onPress={() => void make(api.packs.make({ id: row.id, audience, variant, format }))}
            >
              <FileDown size={16} aria-hidden />
              {t(`pack.format.${format}`)}
            </Button>
            <span className="hint">{t(`pack.about.${format}`)}</span>
          </li>
        ))}
      </ul>
      <Journal id={row.id} />
      {content.packs.length > 0 ? <Made packs={content.packs} /> : null}
      {running ? (
        <div className="corner">
          <Progress label={running.step || t('pack.making')} share={running.share} onCancel={running.cancel} />
        </div>
      ) : null}
    </div>
  );
}

/** For those who file what was sent. */
function Journal({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const handOver = useHandOver();
  const [change] = useChange();
  const save = async () => {
    const made = await change('packs.journal', { id });
    if (made) handOver(made);
  };
  return (
    <section aria-labelledby="journal-sheet">
      <h2 id="journal-sheet">{t('pack.journal')}</h2>
      <p className="hint">{t('pack.journalHelp')}</p>
      <Button onPress={() => void save()}>
        <FileDown size={16} aria-hidden />
        {t('pack.journalSave')}
      </Button>
    </section>
  );
}

/** What was made since the agenda went out, the last first. */
function Made({ packs }: { packs: MeetingContent['packs'] }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="made-packs">
      <h2 id="made-packs">{t('pack.made')}</h2>
      <ul className="made-packs">
        {packs.toReversed().map((one) => (
          <li key={one.id}>
            <span>
              {t(`pack.${one.audience}`)}, {t(`pack.format.${one.format}`)}
            </span>
            <span className="hint">{t('pack.madeBy', { by: one.by, when: format.moment(one.at) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GroupProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly T[];
}

function Group<T extends Audience | PackVariant>({ label, value, onChange, options }: GroupProps<T>): ReactNode {
  const t = useT();
  return (
    <div className="pack-choice">
      <h2>{label}</h2>
      <Choice
        label={label}
        value={value}
        onChange={onChange}
        options={options.map((one) => ({ value: one, label: t(`pack.${one}`) }))}
      />
    </div>
  );
}
