import { Plus } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { ItemRole } from '../../../shared/kinds/meeting/meeting.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCases } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useT } from '../../words/i18n.tsx';
import { type Candidates, candidatesFor, focusAfter } from './candidates.ts';
import type { OpenMeeting } from './open.ts';

const SHOWN = 8;

/** Puts a case on the agenda: those that are ready for this body first, then its drafts; the others apart. */
export function AddCase({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [role, setRole] = useState<ItemRole>('decides');
  const found = useCandidates(meeting, text);
  const list = useRef<HTMLElement>(null);
  const add = useAdd(meeting, { role, list });
  return (
    <section aria-labelledby="add-case" ref={list}>
      <h2 id="add-case">{t('meeting.addCase')}</h2>
      <div className="pair">
        <SearchField
          label={t('meeting.findCase')}
          value={text}
          onChange={setText}
          maxLength={200}
          clear={t('app.clearSearch')}
        />
        <Select
          label={t('meeting.role')}
          value={role}
          onChange={setRole}
          options={ItemRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </div>
      {found ? <Found found={found} isSearch={text.trim() !== ''} onAdd={add} /> : null}
    </section>
  );
}

/** What may come on the agenda among the cases in which the words are found; null until it is answered. */
export function useCandidates({ row, content }: OpenMeeting, typed: string): Candidates | null {
  const text = typed.trim();
  const search = text ? { text } : {};
  const ofBody = { ...search, body: row.bodyName };
  const asked = { sort: 'changedAt', order: 'descending', offset: 0, limit: 50 } as const;
  const ready = useCases({ ...asked, filter: { ...ofBody, status: ['ready'] } }).data;
  const drafts = useCases({ ...asked, filter: { ...ofBody, status: ['draft', 'review'] } }).data;
  const others = useCases({ ...asked, filter: search }).data;
  if (!ready || !drafts || !others) return null;
  const rows = new Map([ready, drafts, others].flatMap((found) => found.rows.map((one) => [one.id, one] as const)));
  return candidatesFor({ bodyName: row.bodyName, date: row.date, items: content.items }, [...rows.values()]);
}

interface AddParts {
  readonly role: ItemRole;
  readonly list: RefObject<HTMLElement | null>;
}

/** Puts one on; the focus goes to the next, and, when none is left, to the search. */
function useAdd({ row }: OpenMeeting, { role, list }: AddParts): (one: CaseRow) => void {
  const t = useT();
  const [change] = useChange();
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-case="${next.current}"] button`);
    (button ?? list.current?.querySelector('input'))?.focus();
    next.current = null;
  });
  return ({ id, title }) => {
    next.current = focusAfter(shownIds(list.current), id) ?? '';
    void change(
      'meetings.addCases',
      { id: row.id, cases: [id], role },
      {
        done: t('meeting.addedCase', { title: title || t('cases.untitled') }),
        undo: ({ content }) => {
          const item = content.items.find(({ caseId }) => caseId === id)?.id ?? '';
          return ['meetings.removeItem', { id: row.id, item }];
        },
      },
    );
  };
}

/** Ids of the cases that can be seen, in their order; those of a folded list cannot have the focus. */
function shownIds(list: HTMLElement | null): string[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-case]') ?? [])];
  return rows.flatMap((row) => (row.checkVisibility() && row.dataset.case ? [row.dataset.case] : []));
}

interface FoundProps {
  readonly found: Candidates;
  /** What is looked for is shown wherever it is found. */
  readonly isSearch: boolean;
  readonly onAdd: (row: CaseRow) => void;
}

function Found({ found: { ready, drafts, coming, others }, isSearch, onAdd }: FoundProps): ReactNode {
  const t = useT();
  const isNone = ready.length + coming.length + drafts.length === 0;
  return (
    <>
      {isNone ? <p className="none">{t(isSearch ? 'meeting.noCases' : 'meeting.noCasesOfBody')}</p> : null}
      <Rows title={t('meeting.readyCases')} rows={ready} onAdd={onAdd} />
      <Rows title={t('meeting.comingCases')} rows={coming} onAdd={onAdd} />
      <Rows title={t('meeting.draftCases')} rows={drafts} onAdd={onAdd} />
      {others.length > 0 ? (
        <details open={isSearch || undefined}>
          <summary>{t('meeting.otherCases', { n: others.length })}</summary>
          <Rows rows={others} onAdd={onAdd} />
        </details>
      ) : null}
    </>
  );
}

interface RowsProps {
  readonly title?: string;
  readonly rows: readonly CaseRow[];
  readonly onAdd: (row: CaseRow) => void;
}

function Rows({ title, rows, onAdd }: RowsProps): ReactNode {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <>
      {title ? <h3>{title}</h3> : null}
      <ul className="found-cases">
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.id} row={row} onAdd={() => onAdd(row)} />
        ))}
      </ul>
      {rows.length > SHOWN ? <p className="hint">{t('meeting.moreCases', { n: rows.length - SHOWN })}</p> : null}
    </>
  );
}

function Row({ row, onAdd }: { row: CaseRow; onAdd: () => void }): ReactNode {
  const t = useT();
  const title = row.title || t('cases.untitled');
  const where = row.chain.map(({ body }) => body).join(' → ');
  return (
    <li data-case={row.id}>
      <span className="title">{title}</span>
      <span className="detail">{[t(`status.${row.status}`), where].filter(Boolean).join(' · ')}</span>
      <Button aria-label={t('meeting.putOn', { title })} onPress={onAdd}>
        <Plus size={16} aria-hidden />
        {t('meeting.putOnShort')}
      </Button>
    </li>
  );
}
