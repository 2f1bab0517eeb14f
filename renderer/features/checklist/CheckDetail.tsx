import { type ReactNode, useState } from 'react';
import type { Check } from '../../../shared/checks/index.ts';
import type { Threshold } from '../../../shared/checks/tuning.ts';
import { CaseType } from '../../../shared/kinds/case/case.ts';
import { type ChecklistContent, CheckSeverity } from '../../../shared/kinds/checklist/checklist.ts';
import { Explanation } from '../../data/Explanation.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { typedThreshold } from './draft.ts';
import { type Weight, weightOf, withThreshold, withWeight } from './settings.ts';
import { WordListEditor } from './WordListEditor.tsx';

export interface Props {
  readonly check: Check;
  readonly draft: ChecklistContent;
  readonly change: (change: Partial<ChecklistContent>) => void;
}

/** One check: what it is for, and what a council may set of it. */
export function CheckDetail({ check, draft, change }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const types = check.caseTypes ?? CaseType.options;
  return (
    <article className="check-detail" aria-label={check.name[language]}>
      <h3>
        {check.name[language]} <span className="id">{check.id}</span>
      </h3>
      <p className="judge">{t(`checklist.judge.${check.judge ?? 'automatic'}`)}</p>
      {check.question ? <p className="asked">{check.question[language]}</p> : null}
      <div className="weights">
        {types.map((type) => (
          <Select<Weight>
            key={type}
            label={t('checklist.severityFor', { type: t(`type.${type}`) })}
            value={weightOf(draft, check.id, type)}
            onChange={(weight) => change({ checks: withWeight(draft, check.id, { type, weight }) })}
            options={[
              { value: 'program', label: t('checklist.asProgram', { severity: t(`severity.${check.severity}`) }) },
              ...CheckSeverity.options.map((value) => ({ value, label: t(`severity.${value}`) })),
              { value: 'off', label: t('checklist.isOff') },
            ]}
          />
        ))}
      </div>
      {(check.thresholds ?? []).map((threshold) => (
        <ThresholdField key={threshold.id} check={check} draft={draft} change={change} threshold={threshold} />
      ))}
      {(check.lists ?? []).map((list) => (
        <WordListEditor key={list.id} list={list} draft={draft} change={change} />
      ))}
      <Explanation check={check} />
    </article>
  );
}

/** A number of the rule, kept when the field is left; what is out of bounds goes back to what it was. */
function ThresholdField({ check, draft, change, threshold }: Props & { readonly threshold: Threshold }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { id, name, value, min, max } = threshold;
  const own = draft.checks[check.id]?.thresholds?.[id]?.decision ?? value;
  const [text, setText] = useState<string | null>(null);
  const leave = () => {
    const number = typedThreshold(text, { min, max, now: own });
    if (number !== null)
      change({ checks: withThreshold(draft, check.id, { id, value: number === value ? null : number }) });
    setText(null);
  };
  return (
    <TextField
      label={name[language]}
      type="number"
      value={text ?? String(own)}
      onChange={setText}
      onBlur={leave}
      hint={t('checklist.bounds', { min, max, value })}
    />
  );
}
