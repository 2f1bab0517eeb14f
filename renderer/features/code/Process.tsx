import { type FormEvent, type ReactNode, useState } from 'react';
import { CodeStepKind } from '../../../shared/records/code.ts';
import { useApi } from '../../api/api.tsx';
import { useCouncil } from '../../api/queries.ts';
import { today, useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import type { CodeProps } from './CodePage.tsx';
import { useCodeChange } from './useCode.ts';

const STEPS = CodeStepKind.exclude(['adopted']).options;
type Step = (typeof STEPS)[number];

/** Where the code stands, its adoption under seal, and who has signed on. */
export function Process({ code }: CodeProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="code-steps">
        <h2 id="code-steps">{t('code.steps')}</h2>
        <ol className="code-story">
          {code.steps.map(({ id, step, note, by, at }) => (
            <li key={id}>
              <strong>{t(`code.step.${step}`)}</strong> {note}{' '}
              <span className="hint">{t('code.byOn', { by, on: format.day(at) })}</span>
            </li>
          ))}
        </ol>
        <NextStep />
      </section>
      <Adopt />
      <Versions code={code} />
      {code.versions.length > 0 ? <Signatures code={code} /> : null}
    </>
  );
}

function NextStep(): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const [step, setStep] = useState<Step>('hearing');
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(api.code.step({ step, note: note.trim() }))) setNote('');
  };
  return (
    <form className="row-actions end" onSubmit={(event) => void submit(event)}>
      <Select
        label={t('code.nextStep')}
        value={step}
        onChange={setStep}
        options={STEPS.map((value) => ({ value, label: t(`code.step.${value}`) }))}
      />
      <TextField label={t('code.note')} value={note} onChange={setNote} maxLength={5000} />
      <button type="submit" className="btn">
        {t('code.stepDo')}
      </button>
    </form>
  );
}

function Adopt(): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const council = useCouncil().data;
  const main = council?.bodies.find(({ kind }) => kind === 'municipalCouncil')?.name ?? 'Kommunalbestyrelsen';
  const [body, setBody] = useState('');
  const [date, setDate] = useState(today());
  const [item, setItem] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change(api.code.adopt({ body: body || main, date, item: item.trim() }));
  };
  return (
    <form className="code-form" aria-label={t('code.adopt')} onSubmit={submit}>
      <h2>{t('code.adopt')}</h2>
      <p className="hint">{t('code.adoptHelp')}</p>
      <TextField label={t('code.body')} value={body || main} onChange={setBody} maxLength={500} />
      <TextField label={t('code.date')} type="date" value={date} onChange={setDate} />
      <TextField label={t('code.item')} value={item} onChange={setItem} maxLength={40} />
      <button type="submit" className="btn primary" disabled={date === ''}>
        {t('code.adoptDo')}
      </button>
    </form>
  );
}

function Versions({ code }: CodeProps): ReactNode {
  const t = useT();
  const format = useFormat();
  if (code.versions.length === 0) return null;
  return (
    <section aria-labelledby="code-versions">
      <h2 id="code-versions">{t('code.versions')}</h2>
      <ol className="code-story">
        {code.versions.map(({ id, number, body, date, item, hash, sealed }) => (
          <li key={id}>
            <strong>{t('code.version', { number })}</strong> {body}, {format.day(date)}
            {item ? `, ${t('code.itemNo', { item })}` : ''}{' '}
            {sealed ? (
              <span className="hint">{t('code.sealed', { hash: hash.slice(0, 12) })}</span>
            ) : (
              <span className="odd">{t('code.broken')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signatures({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const change = useCodeChange();
  const council = useCouncil().data;
  const version = code.versions.at(-1);
  const [member, setMember] = useState('');
  const own = code.signatures.filter((one) => one.version === version?.id);
  const signed = own.filter(({ withdrawnAt }) => withdrawnAt === null);
  const free = (council?.members ?? []).filter(({ id }) => !signed.some((one) => one.member === id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = free.find(({ id }) => id === member)?.name ?? '';
    if (await change(api.code.sign({ member, name }))) setMember('');
  };
  return (
    <section aria-labelledby="code-signatures">
      <h2 id="code-signatures">{t('code.signatures')}</h2>
      <p className="hint">{t('code.signHelp')}</p>
      <ul className="code-story">
        {signed.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span className="hint">{format.day(one.at)}</span>{' '}
            <Button kind="text" onPress={() => void change(api.code.withdraw({ member: one.member }))}>
              {t('code.withdraw')}
              <span className="hidden-visually">: {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form className="row-actions end" onSubmit={(event) => void submit(event)}>
        <Select
          label={t('code.member')}
          value={member}
          onChange={setMember}
          options={[
            { value: '', label: t('binding.choose') },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <button type="submit" className="btn" disabled={member === ''}>
          {t('code.sign')}
        </button>
      </form>
    </section>
  );
}
