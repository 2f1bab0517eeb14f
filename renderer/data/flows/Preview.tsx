import { type ReactNode, useState } from 'react';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useCheckedChange } from '../form/useCheckedChange.ts';
import { audienceWords, titleWords } from './told.ts';
import type { Looking } from './useLook.ts';
import { Words } from './Words.tsx';

const MOST_LISTED = 100;

interface Props {
  readonly file: Extract<Looking, { state: 'found' }>;
  readonly onTaken: (took: AnswerTo<'exchange.take'>) => void;
  readonly onLeave: () => void;
}

/** From whom a file is and what it would change. One of a known name with another key is taken only once somebody vouches for it. */
export function Preview({ file: { transfer, passphrase, found }, onTaken, onLeave }: Props): ReactNode {
  const t = useT();
  const [vouched, setVouched] = useState(false);
  const { send, isPending, errorAt } = useCheckedChange(['trust']);
  const isOther = found.standing === 'otherKey';
  const take = async () => {
    const input = { transfer, passphrase, trust: isOther ? ('anyone' as const) : ('known' as const) };
    const wrong = { field: 'trust', why: 'exchange.needsVouch' } as const;
    const undo = ({ arrival }: AnswerTo<'exchange.take'>) =>
      arrival === null ? null : (['exchange.takeBack', { arrival }] as const);
    const said = { done: t('exchange.takenDone'), undo };
    const took = await send('exchange.take', isOther && !vouched ? { wrong } : { send: input }, said);
    if (took) onTaken(took);
  };
  return (
    <Form labelledBy="exchange-preview" className="exchange-preview" onSubmit={() => void take()} isPending={isPending}>
      <h3 id="exchange-preview" tabIndex={-1} ref={focusOnce}>
        {t('exchange.preview')}
      </h3>
      <From found={found} />
      <Changes records={found.records} />
      <WouldAside records={found.records} />
      {found.foreign.length > 0 ? <p>{t('exchange.foreign', { n: found.foreign.length })}</p> : null}
      {found.attachments > 0 ? <p>{t('exchange.withFiles', { n: found.attachments })}</p> : null}
      {isOther ? (
        <Check label={t('exchange.vouch')} checked={vouched} onChange={setVouched} error={errorAt('trust')} />
      ) : null}
      <div className="row-actions">
        <Submit isPending={isPending}>{t('exchange.merge')}</Submit>
        <Button onPress={onLeave}>{t('exchange.leave')}</Button>
      </div>
    </Form>
  );
}

function From({ found: { sender, standing, madeAt, note, takenAt } }: { found: InspectedFile }): ReactNode {
  const t = useT();
  const format = useFormat();
  const at = madeAt === null ? '' : format.moment(madeAt);
  return (
    <>
      <p>
        {sender ? t('exchange.from', { name: sender.name, at }) : null}{' '}
        <span className={standing === 'otherKey' ? 'exchange-warning' : undefined}>
          {t(`exchange.standing.${standing}`, { name: sender?.name ?? '' })}
        </span>
      </p>
      {sender ? <Words words={sender.words} label={t('exchange.wordsOf', { name: sender.name })} /> : null}
      {note === '' ? null : (
        <blockquote className="exchange-note">
          <p>{note}</p>
        </blockquote>
      )}
      {takenAt === null ? null : <p>{t('exchange.takenBefore', { at: format.moment(takenAt) })}</p>}
    </>
  );
}

/** What would be laid down and not count: whose it is and why. */
function WouldAside({ records }: Pick<InspectedFile, 'records'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const own = records.filter(({ aside }) => aside.length > 0).slice(0, MOST_LISTED);
  if (own.length === 0) return null;
  return (
    <>
      <h4 className="exchange-warning">{t('exchange.wouldAside')}</h4>
      <ul className="exchange-sees">
        {own.flatMap(({ id, title, aside }) =>
          aside.map(({ author, reason, rows }) => (
            <li key={`${id} ${author} ${reason}`}>
              <b>{titleWords(title, { t, format })}</b>{' '}
              {t('exchange.asideCount', { author: author || t('history.someone'), n: rows, why: t(`aside.${reason}`) })}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function Changes({ records }: Pick<InspectedFile, 'records'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const rest = records.length - MOST_LISTED;
  return (
    <>
      <table className="exchange-table">
        <caption>{t('exchange.comes', { n: records.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchange.record')}</th>
            <th scope="col">{t('exchange.audience')}</th>
            <th scope="col">{t('exchange.here')}</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, MOST_LISTED).map(({ id, title, audience, comes, rows }) => (
            <tr key={id}>
              <th scope="row">{titleWords(title, { t, format })}</th>
              <td>{audienceWords(audience, t)}</td>
              <td>{t(`exchange.comes.${comes}`, { n: rows })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="hint">{t('exchange.more', { n: rest })}</p> : null}
    </>
  );
}
