import { type FormEvent, type ReactNode, useState } from 'react';
import { inForceOf } from '../../../shared/charter/inForce.ts';
import { CharterStepKind } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';

const STEPS = CharterStepKind.exclude(['adopted']).options;
type Step = (typeof STEPS)[number];

/** Where the charter stands, its adoption under seal, and who has signed on. */
export function Process({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="charter-steps">
        <h2 id="charter-steps">{t('charter.steps')}</h2>
        <ol className="charter-story">
          {charter.steps.map(({ id, step, note, by, at }) => (
            <li key={id}>
              <strong>{t(`charter.step.${step}`)}</strong> {note}{' '}
              <span className="hint">{t('charter.byOn', { by, on: format.day(at) })}</span>
            </li>
          ))}
        </ol>
        <NextStep />
      </section>
      <Adopt />
      <Versions charter={charter} />
      {inForceOf(charter) ? <Signatures charter={charter} /> : null}
    </>
  );
}

function NextStep(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [step, setStep] = useState<Step>('hearing');
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('charter.step', { step, note: note.trim() })) setNote('');
  };
  return (
    <form className="row-actions end" onSubmit={(event) => void submit(event)}>
      <Select
        label={t('charter.nextStep')}
        value={step}
        onChange={setStep}
        options={STEPS.map((value) => ({ value, label: t(`charter.step.${value}`) }))}
      />
      <TextField label={t('charter.note')} value={note} onChange={setNote} maxLength={5000} />
      <button type="submit" className="btn">
        {t('charter.stepDo')}
      </button>
    </form>
  );
}

function Adopt(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const council = useCouncil().data;
  const main = council?.bodies.find(({ kind }) => kind === 'municipalCouncil')?.name ?? 'Kommunalbestyrelsen';
  const [body, setBody] = useState('');
  const [date, setDate] = useState(today());
  const [item, setItem] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change('charter.adopt', { body: body || main, date, item: item.trim() });
  };
  return (
    <form className="charter-form" aria-label={t('charter.adopt')} onSubmit={submit}>
      <h2>{t('charter.adopt')}</h2>
      <p className="hint">{t('charter.adoptHelp')}</p>
      <TextField label={t('charter.body')} value={body || main} onChange={setBody} maxLength={500} />
      <TextField label={t('charter.date')} type="date" value={date} onChange={setDate} />
      <TextField label={t('charter.item')} value={item} onChange={setItem} maxLength={40} />
      <button type="submit" className="btn primary" disabled={date === ''}>
        {t('charter.adoptDo')}
      </button>
    </form>
  );
}

function Versions({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  if (charter.versions.length === 0) return null;
  return (
    <section aria-labelledby="charter-versions">
      <h2 id="charter-versions">{t('charter.versions')}</h2>
      <ol className="charter-story">
        {charter.versions.map(({ id, number, body, date, item, hash, sealed, standing }) => (
          <li key={id}>
            <strong>{t('charter.version', { number })}</strong> {body}, {format.day(date)}
            {item ? `, ${t('charter.itemNo', { item })}` : ''}{' '}
            <span className="hint">{t(`charter.standing.${standing}`)}</span>{' '}
            {sealed ? (
              <span className="hint">{t('charter.sealed', { hash: hash.slice(0, 12) })}</span>
            ) : (
              <span className="odd">{t('charter.broken')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signatures({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const council = useCouncil().data;
  const version = inForceOf(charter);
  const [member, setMember] = useState('');
  const own = charter.signatures.filter((one) => one.version === version?.id);
  const signed = own.filter(({ withdrawnAt }) => withdrawnAt === null);
  const free = (council?.members ?? []).filter(({ id }) => !signed.some((one) => one.member === id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = free.find(({ id }) => id === member)?.name ?? '';
    if (await change('charter.sign', { member, name })) setMember('');
  };
  return (
    <section aria-labelledby="charter-signatures">
      <h2 id="charter-signatures">{t('charter.signatures')}</h2>
      <p className="hint">{t('charter.signHelp')}</p>
      <ul className="charter-story">
        {signed.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span className="hint">{format.day(one.at)}</span>{' '}
            <Button kind="text" onPress={() => void change('charter.withdraw', { member: one.member })}>
              {t('charter.withdraw')}
              <span className="hidden-visually">: {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form className="row-actions end" onSubmit={(event) => void submit(event)}>
        <Select
          label={t('charter.member')}
          value={member}
          onChange={setMember}
          options={[
            { value: '', label: t('binding.choose') },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <button type="submit" className="btn" disabled={member === ''}>
          {t('charter.sign')}
        </button>
      </form>
    </section>
  );
}
