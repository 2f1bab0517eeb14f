import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CheckCategory, type ChecklistContent, CheckSeverity } from '../../../shared/kinds/checklist/checklist.ts';
import { useForm } from '../../data/form/useForm.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { missingInQuestion, NO_QUESTION, type TypedQuestion, withQuestion } from './draft.ts';

interface Props {
  readonly draft: ChecklistContent;
  readonly change: (change: Partial<ChecklistContent>) => void;
}

/** Questions of the council's own, which a person answers in each case. */
export function OwnQuestions({ draft, change }: Props): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { questions } = draft;
  const add = (question: TypedQuestion) => {
    change({ questions: withQuestion(questions, question) });
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

interface FormProps {
  readonly onAdd: (question: TypedQuestion) => void;
  readonly onCancel: () => void;
}

function QuestionForm({ onAdd, onCancel }: FormProps): ReactNode {
  const t = useT();
  const form = useForm<TypedQuestion>({
    begin: NO_QUESTION,
    check: missingInQuestion,
    send: async (held) => onAdd(held),
  });
  return (
    <Form label={t('checklist.newQuestion')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('checklist.questionName')} required maxLength={100} {...form.at('name')} />
      <TextField label={t('checklist.question')} required maxLength={500} {...form.at('question')} />
      <TextField label={t('checklist.why')} maxLength={1000} {...form.at('why')} />
      <div className="weights">
        <Select
          label={t('checklist.category')}
          options={CheckCategory.options.map((value) => ({ value, label: t(`category.${value}`) }))}
          {...form.at('category')}
        />
        <Select
          label={t('checklist.severity')}
          options={CheckSeverity.options.map((value) => ({ value, label: t(`severity.${value}`) }))}
          {...form.at('severity')}
        />
      </div>
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('checklist.add')}</Submit>
        <Button kind="text" onPress={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </Form>
  );
}
