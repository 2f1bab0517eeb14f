import { Plus, RotateCcw, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { WordList } from '../../../shared/checks/tuning.ts';
import type { ChecklistContent, ListChange } from '../../../shared/kinds/checklist/checklist.ts';
import { TextField } from '../../ui/Field.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';

/** A long list is searched, not read. */
const SHOWN = 40;

interface Props {
  readonly list: WordList;
  readonly draft: ChecklistContent;
  readonly change: (change: Partial<ChecklistContent>) => void;
}

interface Word {
  readonly term: string;
  readonly state: 'program' | 'added' | 'removed';
}

/** The words of a list: the program's, those the council has added, and those it has taken out. */
export function WordListEditor({ list, draft, change }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const [text, setText] = useState('');
  const own = draft.lists[list.id] ?? { added: [], removed: [] };
  const words = wordsOf(list, own);
  const typed = text.trim();
  const found = words.filter(({ term }) => term.toLowerCase().includes(typed.toLowerCase()));
  const put = (next: ListChange) => {
    const { [list.id]: _before, ...others } = draft.lists;
    const isSame = next.added.length + next.removed.length === 0;
    change({ lists: isSame ? others : { ...others, [list.id]: next } });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed === '' || words.some(({ term, state }) => term === typed && state !== 'removed')) return;
    put({ added: [...own.added, { term: typed }], removed: own.removed.filter((term) => term !== typed) });
    setText('');
  };
  const toggle = ({ term, state }: Word) =>
    put({
      added: own.added.filter((entry) => entry.term !== term),
      removed: state === 'program' ? [...own.removed, term] : own.removed.filter((one) => one !== term),
    });
  return (
    <section className="word-list">
      <h4>
        {t('checklist.words', {
          name: list.name[language],
          n: words.filter(({ state }) => state !== 'removed').length,
        })}
      </h4>
      <p className="hint">{t('checklist.source', { source: list.source[language] })}</p>
      <form onSubmit={add}>
        <TextField label={t('checklist.addWord')} value={text} onChange={setText} maxLength={100} />
        <button type="submit" className="btn" disabled={typed === ''}>
          <Plus size={15} aria-hidden />
          {t('checklist.add')}
        </button>
      </form>
      <ul>
        {found.slice(0, SHOWN).map((word) => (
          <li key={word.term} className={word.state}>
            {word.state === 'removed' ? <s>{word.term}</s> : word.term}
            <button
              type="button"
              aria-label={t(word.state === 'removed' ? 'checklist.bring' : 'checklist.remove', { term: word.term })}
              onClick={() => toggle(word)}
            >
              {word.state === 'removed' ? <RotateCcw size={12} aria-hidden /> : <X size={12} aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p className="hint">{t('checklist.moreWords', { n: found.length - SHOWN })}</p> : null}
    </section>
  );
}

/** The council's own first, then the program's as it has them. */
function wordsOf({ entries }: WordList, { added, removed }: ListChange): readonly Word[] {
  const own = new Set(added.map(({ term }) => term));
  return [
    ...added.map(({ term }): Word => ({ term, state: 'added' })),
    ...entries
      .filter(({ term }) => !own.has(term))
      .map(({ term }): Word => ({ term, state: removed.includes(term) ? 'removed' : 'program' })),
  ];
}
