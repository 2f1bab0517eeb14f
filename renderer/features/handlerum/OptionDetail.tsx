import type { ReactNode } from 'react';
import type { CaseOption } from '../../../shared/kinds/case/handlerum.ts';
import { useCouncil } from '../../data/queries.ts';
import { Check, Select } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { Written } from '../../ui/Written.tsx';
import { useT } from '../../words/i18n.tsx';
import { Description } from './Description.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

interface Props {
  readonly open: OpenHandlerum;
  readonly option: CaseOption;
  readonly put: (patch: Partial<CaseOption>) => void;
}

const PROPOSERS = ['administration', 'group', 'member'] as const;

/** All that is told of one option. */
export function OptionDetail({ open, option, put }: Props): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  const { kind, name } = option.proposer;
  const names =
    kind === 'group' ? council?.partyGroups.map((one) => one.name) : council?.members.map((one) => one.name);
  return (
    <div className="card-form">
      <div className="wide">
        <Description key={option.id} session={open.session} option={option.id} label={t('option.description')} />
      </div>
      <Lines
        keep="typed"
        label={t('option.advantages')}
        value={option.advantages}
        onWrite={(advantages) => put({ advantages })}
      />
      <Lines
        keep="typed"
        label={t('option.disadvantages')}
        value={option.disadvantages}
        onWrite={(disadvantages) => put({ disadvantages })}
      />
      <Select
        label={t('option.proposer')}
        value={kind}
        onChange={(to) => put({ proposer: { kind: to, name: to === 'administration' ? '' : name } })}
        options={PROPOSERS.map((value) => ({ value, label: t(`proposer.${value}`) }))}
      />
      {kind === 'administration' ? null : (
        <Written
          label={t(`proposer.${kind}`)}
          value={name}
          list={names ?? []}
          onWrite={(to) => put({ proposer: { kind, name: to } })}
        />
      )}
      <Written
        label={t('option.prerequisites')}
        value={option.prerequisites}
        maxLength={5000}
        onWrite={(prerequisites) => put({ prerequisites })}
      />
      <Written
        label={t('option.reversible')}
        value={option.reversibleUntil}
        maxLength={500}
        onWrite={(reversibleUntil) => put({ reversibleUntil })}
      />
      <Written
        label={t('option.start')}
        value={option.earliestStart}
        maxLength={500}
        onWrite={(earliestStart) => put({ earliestStart })}
      />
      <Ticks
        legend={t('option.elements')}
        choices={open.handlerum.elements.map(({ id, title }) => ({ id, name: title || t('element.unnamed') }))}
        chosen={option.elements}
        onChange={(elements) => put({ elements })}
      />
      <Ticks
        legend={t('option.combinable')}
        choices={open.handlerum.options
          .filter(({ id }) => id !== option.id)
          .map(({ id, label, title }) => ({
            id,
            name: [label, title].filter(Boolean).join('. ') || t('option.unnamed'),
          }))}
        chosen={option.combinableWith}
        onChange={(combinableWith) => put({ combinableWith })}
      />
    </div>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Any of a few; nothing where there is nothing to choose. */
export function Ticks({ legend, choices, chosen, onChange }: TicksProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <fieldset className="ticks wide">
      <legend>{legend}</legend>
      {choices.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
