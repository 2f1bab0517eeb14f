import './start.css';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useTurnOn } from '../../data/encryption/useTurnOn.ts';
import { type OpenForm, useForm } from '../../data/form/useForm.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { type Beginning, isEncrypted, missingToBegin, NOTHING_SAID, ROLES, type Start, toBegin } from './beginning.ts';
import { Keeping, Protection } from './encryption/page.ts';
import { FromFile } from './file/page.ts';
import { Invited } from './invited/page.ts';

interface Props {
  readonly onBegun: () => void;
  /** Somebody sits here from now on, and has something to give on before this page goes. */
  readonly onStay: () => void;
}

/** The first thing anyone sees: who they are, and examples or an empty archive. */
export function FirstStart({ onBegun, onStay }: Props): ReactNode {
  const t = useT();
  const turnOn = useTurnOn();
  const form = useForm<Beginning>({
    begin: NOTHING_SAID,
    check: missingToBegin,
    send: async (held, change) => {
      // Encrypted first: nothing of the council is ever on the disk in plain.
      if (isEncrypted(held) && turnOn.recoveryKey === null) return turnOn.begin(held.passphrase);
      if (isEncrypted(held) && !(await turnOn.finish())) return null;
      const settings = await change('app.begin', toBegin(held));
      if (settings) onBegun();
      return settings;
    },
  });
  useEffect(() => {
    document.title = `${t('start.title')} – ${t('app.name')}`;
  }, [t]);
  if (turnOn.recoveryKey !== null)
    return (
      <main className="start">
        <Keeping turnOn={turnOn} isPending={form.isPending} onKept={form.submit} />
      </main>
    );
  return (
    <main className="start">
      <Form label={t('start.title')} onSubmit={form.submit} isPending={form.isPending}>
        <Language />
        <h1>{t('start.title')}</h1>
        <p className="lead">{t('start.lead')}</p>
        <Who form={form} />
        <fieldset>
          <legend>{t('start.how')}</legend>
          <Choice value="sample" form={form} />
          <Choice value="empty" form={form}>
            <TextField label={t('start.municipality')} required maxLength={200} {...form.at('municipality')} />
            <Suspense fallback={null}>
              <Protection passphrase={form.at('passphrase')} again={form.at('again')} />
            </Suspense>
          </Choice>
        </fieldset>
        <button type="submit" className="btn primary big" aria-disabled={form.isPending || undefined}>
          {t(form.isPending ? 'start.working' : 'start.begin')}
        </button>
      </Form>
      <Suspense fallback={null}>
        <Invited onStay={onStay} onDone={toAwaited(onBegun)} />
        <FromFile onBegun={onBegun} />
      </Suspense>
    </main>
  );
}

/** Whoever answered waits where the council is to come. */
const toAwaited = (onBegun: () => void) => () => {
  location.hash = '#/udveksling?part=take';
  onBegun();
};

/** Each language is offered in itself. */
function Language(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame two small buttons.
    <div className="start-language" role="group" aria-label={t('settings.language')}>
      {(['da', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => void change('app.changeSettings', { language: one })}
        >
          {t(one === 'da' ? 'settings.danish' : 'settings.english')}
        </button>
      ))}
    </div>
  );
}

interface PartProps {
  readonly form: OpenForm<Beginning>;
}

function Who({ form }: PartProps): ReactNode {
  const t = useT();
  return (
    <fieldset>
      <legend>{t('start.who')}</legend>
      <div className="pair">
        <TextField label={t('start.name')} hint={t('start.nameHelp')} required maxLength={200} {...form.at('name')} />
        <Select
          label={t('start.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.at('role')}
        />
        {form.held.role === 'member' ? (
          <TextField label={t('start.group')} hint={t('start.groupHelp')} maxLength={200} {...form.at('group')} />
        ) : null}
      </div>
    </fieldset>
  );
}

interface ChoiceProps extends PartProps {
  readonly value: Start;
  /** What the choice asks for besides, shown once it is made. */
  readonly children?: ReactNode;
}

function Choice({ value, form, children }: ChoiceProps): ReactNode {
  const t = useT();
  const isChosen = form.held.start === value;
  return (
    <div className="start-choice">
      <label>
        <input type="radio" name="start" checked={isChosen} onChange={() => form.put({ start: value })} />
        <span>
          <b>{t(`start.${value}`)}</b>
          <small>{t(`start.${value}Help`)}</small>
        </span>
      </label>
      {children && isChosen ? <div className="more">{children}</div> : null}
    </div>
  );
}
