import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Field.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { useTell } from '../../../words/useTell.ts';
import { type FieldChange, fieldChanges } from './fieldChanges.ts';
import type { ChosenVersion } from './past.ts';
import { useRestore } from './useRestore.ts';
import { type Loaded, useVersion } from './useVersion.ts';

interface Props {
  readonly session: CaseSession;
  readonly version: ChosenVersion;
  readonly onClose: () => void;
}

/** An old version to read, with what has come and what has gone since. */
export function VersionView({ session, version, onClose }: Props): ReactNode {
  const t = useT();
  const tell = useTell();
  const errorText = useErrorText();
  const [marked, setMarked] = useState(true);
  const host = useRef<HTMLDivElement>(null);
  const loaded = useVersion(session, version.past, (why) => {
    tell(errorText(why));
    onClose();
  });
  useEffect(() => {
    if (!loaded || !host.current) return;
    host.current.replaceChildren(loaded.editor.view.dom);
    loaded.editor.setEditable(false);
  }, [loaded]);
  const told = loaded ? fieldChanges(loaded.fields, session.fields, t) : [];
  return (
    <article className={`old-version ${marked ? '' : 'unmarked'}`}>
      <VersionBar
        session={session}
        version={version}
        onClose={onClose}
        loaded={loaded}
        differences={told.length + (loaded?.changes.length ?? 0)}
        host={host}
      >
        <Check label={t('history.mark')} checked={marked} onChange={setMarked} />
      </VersionBar>
      <h1 className="old-title">{loaded?.fields.title || t('cases.untitled')}</h1>
      {marked && told.length > 0 ? <FieldChanges changes={told} /> : null}
      <div ref={host} lang="da" />
    </article>
  );
}

interface BarProps extends Props {
  readonly loaded: Loaded | null;
  readonly differences: number;
  readonly host: { readonly current: HTMLElement | null };
  readonly children: ReactNode;
}

/** Which version it is, how much it differs, and what can be done with it. */
function VersionBar({ session, version, onClose, loaded, differences, host, children }: BarProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const [restore, isRestoring] = useRestore(session, onClose);
  const step = useChangeSteps(host);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  const isSame = !loaded?.changes.length;
  return (
    <div className="old-bar" ref={bar} tabIndex={-1}>
      <p role="status">
        <b>{version.name || format.moment(version.at)}</b>{' '}
        {loaded ? t('history.differences', { n: differences }) : t('app.loading')}
      </p>
      <div className="row-actions">
        <Button kind="primary" isDisabled={isRestoring} onPress={() => void restore(version.past)}>
          {t('history.restore')}
        </Button>
        <Button onPress={onClose}>{t('history.close')}</Button>
        {children}
        <IconButton label={t('history.previous')} isDisabled={isSame} onPress={() => step(-1)}>
          <ChevronUp size={16} />
        </IconButton>
        <IconButton label={t('history.next')} isDisabled={isSame} onPress={() => step(1)}>
          <ChevronDown size={16} />
        </IconButton>
      </div>
    </div>
  );
}

function FieldChanges({ changes }: { changes: readonly FieldChange[] }): ReactNode {
  const t = useT();
  return (
    <dl className="field-changes">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            {before ? <del>{before}</del> : null} {after ? <ins>{after}</ins> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Moves from change to change; the one in view is marked. */
function useChangeSteps(host: { readonly current: HTMLElement | null }): (by: 1 | -1) => void {
  const at = useRef(-1);
  return (by) => {
    const marks = [...(host.current?.querySelectorAll('ins, del') ?? [])];
    if (marks.length === 0) return;
    marks[at.current]?.classList.remove('current');
    at.current = (Math.max(at.current, by === 1 ? -1 : 0) + by + marks.length) % marks.length;
    marks[at.current]?.classList.add('current');
    marks[at.current]?.scrollIntoView({ block: 'center' });
  };
}
