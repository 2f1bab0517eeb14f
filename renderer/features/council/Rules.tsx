import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CouncilRule } from '../../../shared/kinds/council/council.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { useRemoval } from './useRemoval.ts';

/** What the program applies by itself; the same for every council. */
const BY_LAW = ['deadline', 'quorum', 'majority', 'closed', 'dissent', 'stay', 'committees', 'disqualified'] as const;

/** The rules of procedure: what the law says and the program keeps to, and what the council has settled for itself. */
export function Rules({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<CouncilRule | null>(null);
  const remove = useRemoval();
  return (
    <>
      <section aria-labelledby="council-rules">
        <div className="council-head">
          <h2 id="council-rules">{t('council.ownRules')}</h2>
          <Button onPress={() => setOpen({ id: freshId(), text: '', source: '' })}>
            <Plus size={16} aria-hidden />
            {t('council.newRule')}
          </Button>
        </div>
        <p className="hint">{t('council.ownRulesHelp')}</p>
        <ul className="rule-list">
          {council.rules.map((rule) => (
            <li key={rule.id}>
              <div>
                <p>{rule.text}</p>
                <p className="hint">{rule.source}</p>
              </div>
              <div className="row-actions">
                <IconButton
                  label={t('council.editRule', { text: rule.text.slice(0, 60) })}
                  onPress={() => setOpen(rule)}
                >
                  <Pencil size={15} aria-hidden />
                </IconButton>
                <IconButton
                  label={t('council.removeOne', { name: rule.text.slice(0, 60) })}
                  onPress={() => void remove({ list: 'rules', item: rule }, rule.text.slice(0, 60))}
                >
                  <Trash2 size={15} aria-hidden />
                </IconButton>
              </div>
            </li>
          ))}
        </ul>
        {open ? <RuleForm key={open.id} rule={open} onClose={() => setOpen(null)} /> : null}
      </section>
      <section aria-labelledby="council-law">
        <h2 id="council-law">{t('council.byLaw')}</h2>
        <p className="hint">{t('council.byLawHelp')}</p>
        <ul className="rule-list">
          {BY_LAW.map((id) => (
            <li key={id}>
              <div>
                <p>{t(`council.law.${id}`)}</p>
                <p className="hint">{t(`council.lawSource.${id}`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function RuleForm({ rule, onClose }: { rule: CouncilRule; onClose: () => void }): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { text: rule.text, source: rule.source },
    check: (held) => emptyOf(held, { text: 'council.needsRule', source: 'council.needsSource' }),
    send: async ({ text, source }, change) => {
      const item = { id: rule.id, text: text.trim(), source: source.trim() };
      const made = await change('council.put', { items: [{ list: 'rules', item }] });
      if (made) onClose();
      return made;
    },
  });
  return (
    <Form
      className="council-form"
      label={t('council.newRule')}
      onSubmit={form.submit}
      isPending={form.isPending}
      onCancel={onClose}
    >
      <div className="wide">
        <TextArea label={t('council.ruleText')} required {...form.at('text')} />
      </div>
      <div className="wide">
        <TextField
          label={t('council.ruleSource')}
          required
          hint={t('council.ruleSourceHelp')}
          maxLength={200}
          {...form.at('source')}
        />
      </div>
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('council.save')}</Submit>
        <Button kind="text" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Form>
  );
}
