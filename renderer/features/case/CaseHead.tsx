import { Link } from '@tanstack/react-router';
import { Lock, Scale } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { understoodTables } from '../../../shared/handlerum/fromTables.ts';
import { profileLine } from '../../../shared/handlerum/profile.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import { templateById } from '../../../shared/templates/index.ts';
import { UNKNOWN_TEMPLATE } from '../../../shared/templates/recognise.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useFields } from '../../data/session/useCaseSession.ts';
import { useFormat, useT } from '../../words/i18n.tsx';

/** Title and facts, as they will stand on the agenda. The facts lead to where they are changed. */
export function CaseHead({ session, onDetails }: { session: CaseSession; onDetails: () => void }): ReactNode {
  return (
    <header className="doc-head">
      <Title session={session} />
      <Facts session={session} onDetails={onDetails} />
      <Room session={session} />
    </header>
  );
}

/** The way to what is free to choose in the case, with the line that says it. */
function Room({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { handlerum } = useFields(session);
  // What a text that came in brings along; read once, since it is only an offer.
  const tables = useMemo(() => understoodTables(session.editor.state.doc.toJSON() as DocJson).length, [session]);
  return (
    <Link
      to="/sager/$id/handlerum"
      params={{ id: session.id }}
      search={handlerum || tables === 0 ? {} : { part: 'options' }}
      className="to-handlerum"
    >
      <Scale size={14} aria-hidden />
      {t('handlerum.title')}
      {handlerum || tables > 0 ? (
        <span className="line">{handlerum ? profileLine(handlerum) : t('tables.offer', { n: tables })}</span>
      ) : null}
    </Link>
  );
}

function Title({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { title } = useFields(session);
  return (
    <h1 className="case-title">
      <textarea
        aria-label={t('case.title')}
        rows={1}
        value={title}
        placeholder={t('cases.untitled')}
        maxLength={500}
        lang="da"
        onChange={(event) =>
          session.edit((doc) => setCaseField(doc, 'title', event.target.value.replaceAll(/\s*\n\s*/g, ' ')))
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          session.editor.commands.focus('start');
        }}
      />
    </h1>
  );
}

/** A template of a newer version keeps its id; a case of a house nobody knows has none. */
const unknownName = (id: string, unknown: string): string => (id === UNKNOWN_TEMPLATE ? unknown : id);

function Facts({ session, onDetails }: { session: CaseSession; onDetails: () => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { caseType, caseNumber, openness, competence, chain, templateId, status } = useFields(session);
  const way = chain.map(({ body, date }) => (date ? `${body} ${format.shortDay(date)}` : body)).join(' → ');
  const facts = [
    t(`type.${caseType}`),
    caseNumber || t('details.noNumber'),
    t(`status.${status}`),
    competence ? t('case.decidedBy', { body: competence }) : '',
    t('case.template', { name: templateById(templateId)?.name ?? unknownName(templateId, t('case.templateUnknown')) }),
  ].filter(Boolean);
  return (
    <button type="button" className="facts" onClick={onDetails} title={t('case.facts')}>
      <span className="hidden-visually">{t('case.facts')}: </span>
      {openness.closed ? (
        <span className="closed">
          <Lock size={12} aria-hidden /> {t('cases.closed')}
        </span>
      ) : (
        <span>{t('case.open')}</span>
      )}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {way ? <span className="way">{way}</span> : null}
    </button>
  );
}
