import { type FormEvent, type ReactNode, useState } from 'react';
import { checkById, type Finding } from '../../../../shared/checks/index.ts';
import { putItem } from '../../../../shared/records/caseDoc.ts';
import { templateById } from '../../../../shared/templates/index.ts';
import { useSettings } from '../../../api/queries.ts';
import { useLanguage, useT } from '../../../app/i18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Severity } from '../../../ui/Severity.tsx';
import { blockStarts, keyOf } from '../editor/findingsPlugin.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { FindingFocus } from '../useFindingFocus.ts';

interface Props {
  readonly finding: Finding;
  readonly session: CaseSession;
  readonly focus: FindingFocus;
}

export function FindingCard({ finding, session, focus }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState<'explain' | 'dismiss' | null>(null);
  const key = keyOf(finding);
  const check = checkById(finding.check);
  return (
    <li id={`card-${key}`} className={`card ${finding.severity} ${focus.current === key ? 'on' : ''}`}>
      <header>
        <Severity level={finding.severity} />
        <span>
          {check?.name[language]} · {place(finding, session, t('checks.whole'))}
        </span>
      </header>
      {finding.text ? (
        <button
          type="button"
          className="quote"
          aria-label={t('checks.jump', { text: finding.text })}
          onClick={() => focus.jump(finding)}
        >
          {finding.text.length > 160 ? `${finding.text.slice(0, 160)} …` : finding.text}
        </button>
      ) : null}
      <p>{finding.message[language]}</p>
      <div className="row-actions">
        {finding.fix ? (
          <Button kind="text" onPress={() => applyFix(session, finding)}>
            {finding.fix.label[language]}
          </Button>
        ) : null}
        <Button
          kind="text"
          aria-expanded={open === 'explain'}
          onPress={() => setOpen(open === 'explain' ? null : 'explain')}
        >
          {t(open === 'explain' ? 'checks.hide' : 'checks.explain')}
        </Button>
        <Button
          kind="text"
          aria-expanded={open === 'dismiss'}
          onPress={() => setOpen(open === 'dismiss' ? null : 'dismiss')}
        >
          {t('checks.dismiss')}
        </Button>
      </div>
      {open === 'explain' && check ? (
        <div className="explain">
          <p>{check.why[language]}</p>
          <Examples title={t('checks.bad')} texts={check.examples.bad} />
          <Examples title={t('checks.good')} texts={check.examples.good} />
          <small>{check.id}</small>
        </div>
      ) : null}
      {open === 'dismiss' ? <DismissForm session={session} finding={finding} onDone={() => setOpen(null)} /> : null}
    </li>
  );
}

/** The first examples that are plain sentences. */
function Examples({ title, texts }: { title: string; texts: readonly unknown[] }): ReactNode {
  const plain = texts
    .filter((text): text is string => typeof text === 'string' && text.length < 160 && text.length > 0)
    .slice(0, 2);
  if (plain.length === 0) return null;
  return (
    <dl>
      <dt>{title}</dt>
      {plain.map((text) => (
        <dd key={text} lang="da">
          {text}
        </dd>
      ))}
    </dl>
  );
}

function place({ section }: Finding, session: CaseSession, whole: string): string {
  if (section === null) return whole;
  const own = session.editor.state.doc.children.find(({ attrs }) => attrs.key === section);
  if (own) return String(own.attrs.heading);
  const template = templateById(session.fields.templateId)?.sections.find(({ key }) => key === section);
  return template?.heading ?? (section === 'attachments' ? 'Bilag' : section);
}

/** One step to undo. */
function applyFix(session: CaseSession, { fix, block }: Finding): void {
  const { editor } = session;
  const start = blockStarts(editor.state.doc)[block];
  if (!fix || start === undefined) return;
  editor.view.dispatch(editor.state.tr.insertText(fix.insert, start + fix.from, start + fix.to));
}

function DismissForm({
  session,
  finding,
  onDone,
}: {
  session: CaseSession;
  finding: Finding;
  onDone: () => void;
}): ReactNode {
  const t = useT();
  const settings = useSettings().data;
  const [kind, setKind] = useState<'wrong' | 'accepted'>('wrong');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { check, contextHash } = finding;
    const id = crypto.randomUUID();
    const by = settings?.profile.name ?? '';
    const at = new Date().toISOString();
    session.edit(
      (doc) => putItem(doc, 'dismissals', { id, check, contextHash, kind, reason: reason.trim(), by, at }),
      'dismiss',
    );
    onDone();
  };
  return (
    <form className="dismiss" onSubmit={submit}>
      <fieldset>
        <legend className="hidden-visually">{t('checks.dismiss')}</legend>
        {(['wrong', 'accepted'] as const).map((choice) => (
          <label key={choice} className="check">
            <input
              type="radio"
              name={`dismiss-${finding.contextHash}`}
              checked={kind === choice}
              onChange={() => setKind(choice)}
            />
            {t(`checks.${choice}`)}
          </label>
        ))}
      </fieldset>
      <TextField label={t('checks.reason')} value={reason} onChange={setReason} maxLength={2000} />
      <button type="submit" className="btn" disabled={reason.trim() === ''}>
        {t('checks.dismiss')}
      </button>
    </form>
  );
}
