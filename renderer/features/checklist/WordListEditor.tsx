import { Plus, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { WordList } from '../../../shared/checks/tuning.ts';
import type { ChecklistContent, ListChange } from '../../../shared/kinds/checklist/checklist.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { ownChange, withList, withToggled, withWord, wordProblem, wordsOf } from './draft.ts';

/** A long list is searched, not read. */
const SHOWN = 40;

interface Props {
  readonly list: WordList;
  readonly draft: ChecklistContent;
  readonly change: (change: Partial<ChecklistContent>) => void;
}

/** The words of a list: the program's, those the council has added, and those it has taken out. */
export function WordListEditor({ list, draft, change }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [isPressed, setPressed] = useState(false);
  const own = ownChange(draft, list.id);
  const words = wordsOf(list, own);
  const typed = text.trim();
  const problem = wordProblem(words, typed);
  const found = words.filter(({ term }) => term.toLowerCase().includes(typed.toLowerCase()));
  const put = (next: ListChange) => change({ lists: withList(draft, list.id, next) });
  const add = () => {
    setPressed(problem !== undefined);
    if (problem) return;
    put(withWord(own, typed));
    setText('');
  };
  return (
    <section className="word-list">
      <h4>
        {t('checklist.words', {
          name: list.name[language],
          n: words.filter(({ state }) => state !== 'removed').length,
        })}
      </h4>
      <p className="hint">{t('checklist.source', { source: list.source[language] })}</p>
      <Form onSubmit={add} isPending={false}>
        <TextField
          label={t('checklist.addWord')}
          value={text}
          onChange={setText}
          maxLength={100}
          error={isPressed && problem ? t(problem) : undefined}
        />
        <Submit kind="plain" isPending={false}>
          <Plus size={15} aria-hidden />
          {t('checklist.add')}
        </Submit>
      </Form>
      <ul>
        {found.slice(0, SHOWN).map((word) => (
          <li key={word.term} className={word.state}>
            {word.state === 'removed' ? <s>{word.term}</s> : word.term}
            <button
              type="button"
              aria-label={t(word.state === 'removed' ? 'checklist.bring' : 'checklist.remove', { term: word.term })}
              onClick={() => put(withToggled(own, word))}
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
