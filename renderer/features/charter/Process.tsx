import type { ReactNode } from 'react';
import { inForceOf } from '../../../shared/charter/inForce.ts';
import { CharterStepKind } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';
import { missingInAdoption, newAdoption, signedOf, type TypedAdoption, toAdopt, toSign } from './process.ts';

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
  const form = useForm<{ step: Step; note: string }>({
    begin: { step: 'hearing', note: '' },
    check: () => ({}),
    send: ({ step, note }, change) => change('charter.step', { step, note: note.trim() }),
    after: (held) => ({ ...held, note: '' }),
  });
  return (
    <Form className="row-actions end" onSubmit={form.submit} isPending={form.isPending}>
      <Select
        label={t('charter.nextStep')}
        options={STEPS.map((value) => ({ value, label: t(`charter.step.${value}`) }))}
        {...form.at('step')}
      />
      <TextField label={t('charter.note')} maxLength={5000} {...form.at('note')} />
      <Submit kind="plain" isPending={form.isPending}>
        {t('charter.stepDo')}
      </Submit>
    </Form>
  );
}

function Adopt(): ReactNode {
  const council = useCouncil();
  return council.isPending ? null : <AdoptForm council={council.data} />;
}

function AdoptForm({ council }: { council: ReturnType<typeof useCouncil>['data'] }): ReactNode {
  const t = useT();
  const form = useForm<TypedAdoption>({
    begin: newAdoption(council, today()),
    check: missingInAdoption,
    send: (held, change) => change('charter.adopt', toAdopt(held)),
  });
  return (
    <Form className="charter-form" label={t('charter.adopt')} onSubmit={form.submit} isPending={form.isPending}>
      <h2>{t('charter.adopt')}</h2>
      <p className="hint">{t('charter.adoptHelp')}</p>
      <TextField label={t('charter.body')} required maxLength={500} {...form.at('body')} />
      <TextField label={t('charter.date')} required type="date" {...form.at('date')} />
      <TextField label={t('charter.item')} maxLength={40} {...form.at('item')} />
      <Submit isPending={form.isPending}>{t('charter.adoptDo')}</Submit>
    </Form>
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
  const [change, { isPending }] = useChange();
  const { signed, free } = signedOf(charter, useCouncil().data?.members ?? []);
  return (
    <section aria-labelledby="charter-signatures">
      <h2 id="charter-signatures">{t('charter.signatures')}</h2>
      <p className="hint">{t('charter.signHelp')}</p>
      <ul className="charter-story">
        {signed.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span className="hint">{format.day(one.at)}</span>{' '}
            <Button
              kind="text"
              isPending={isPending}
              onPress={() => void change('charter.withdraw', { member: one.member })}
            >
              {t('charter.withdraw')}
              <span className="hidden-visually">: {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Sign free={free} />
    </section>
  );
}

function Sign({ free }: { free: ReturnType<typeof signedOf>['free'] }): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { member: '' },
    check: (held) => emptyOf(held, { member: 'form.needsMember' }),
    send: ({ member }, change) => change('charter.sign', toSign(free, member)),
    after: () => ({ member: '' }),
  });
  return (
    <Form className="row-actions end" onSubmit={form.submit} isPending={form.isPending}>
      <Select
        label={t('charter.member')}
        options={[
          { value: '', label: t('binding.choose') },
          ...free.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.at('member')}
      />
      <Submit kind="plain" isPending={form.isPending}>
        {t('charter.sign')}
      </Submit>
    </Form>
  );
}
