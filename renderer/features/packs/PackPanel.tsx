import './packs.css';
import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Audience, PackFormat, PackVariant } from '../../../shared/pack/schema.ts';
import { useApi } from '../../api/api.tsx';
import { useT } from '../../app/i18n.tsx';
import { useMadeFile } from '../../app/useMadeFile.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import type { OpenMeeting } from '../meetings/MeetingPage.tsx';
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
      {running ? (
        <div className="corner">
          <Progress label={running.step || t('pack.making')} share={running.share} onCancel={running.cancel} />
        </div>
      ) : null}
    </div>
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
