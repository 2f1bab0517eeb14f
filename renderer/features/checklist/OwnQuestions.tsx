import { Plus, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  CheckCategory,
  type ChecklistContent,
  CheckSeverity,
  type OwnQuestion,
} from '../../../shared/kinds/checklist/checklist.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly draft: ChecklistContent;
  readonly change: (change: Partial<ChecklistContent>) => void;
}

/** Questions of the council's own, which a person answers in each case. */
export function OwnQuestions({ draft, change }: Props): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { questions } = draft;
  const add = (question: Omit<OwnQuestion, 'id'>) => {
    change({ questions: [...questions, { ...question, id: freeId(questions) }] });
    setOpen(false);
  };
  return (
    <section className="own-questions" aria-labelledby="own-questions">
      <h2 id="own-questions">{t('checklist.questions')}</h2>
      <p className="hint">{t('checklist.questionsLead')}</p>
      <ul>
        {questions.map(({ id, name, question, severity, category }) => (
          <li key={id}>
            <span className="id">{id}</span>
            <span>
              <b>{name}</b> {question}{' '}
              <span className="hint">
                {t(`category.${category}`)}, {t(`severity.${severity}`)}
              </span>
            </span>
            <IconButton
              label={`${t('checklist.removeQuestion')}: ${name}`}
              onPress={() => change({ questions: questions.filter((one) => one.id !== id) })}
            >
              <X size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <QuestionForm onAdd={add} onCancel={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>
          <Plus size={15} aria-hidden />
          {t('checklist.newQuestion')}
        </Button>
      )}
    </section>
  );
}

function QuestionForm({
  onAdd,
  onCancel,
}: {
  onAdd: (question: Omit<OwnQuestion, 'id'>) => void;
  onCancel: () => void;
}): ReactNode {
  const t = useT();
  const [name, setName] = useState('');
  const [question, setQuestion] = useState('');
  const [why, setWhy] = useState('');
  const [category, setCategory] = useState<OwnQuestion['category']>('completeness');
  const [severity, setSeverity] = useState<OwnQuestion['severity']>('warning');
  const isReady = name.trim() !== '' && question.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onAdd({
      name: name.trim(),
      question: question.trim(),
      why: why.trim(),
      category,
      severity,
      caseTypes: [],
      about: [],
    });
  };
  return (
    <form onSubmit={submit}>
      <TextField label={t('checklist.questionName')} value={name} onChange={setName} maxLength={100} />
      <TextField label={t('checklist.question')} value={question} onChange={setQuestion} maxLength={500} />
      <TextField label={t('checklist.why')} value={why} onChange={setWhy} maxLength={1000} />
      <div className="weights">
        <Select
          label={t('checklist.category')}
          value={category}
          onChange={setCategory}
          options={CheckCategory.options.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
        <Select
          label={t('checklist.severity')}
          value={severity}
          onChange={setSeverity}
          options={CheckSeverity.options.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
      </div>
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={!isReady}>
          {t('checklist.add')}
        </button>
        <Button kind="text" onPress={onCancel}>
          {t('gate.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The first of EGET01 to EGET99 that no question has. */
function freeId(questions: readonly OwnQuestion[]): string {
  const ids = Array.from({ length: 99 }, (_, index) => `EGET${String(index + 1).padStart(2, '0')}`);
  return ids.find((id) => !questions.some((question) => question.id === id)) ?? 'EGET99';
}
