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
      <Proposer option={option} put={put} />
      <Terms option={option} put={put} />
      <Parts open={open} option={option} put={put} />
    </div>
  );
}

/** Whose option it is. */
function Proposer({ option, put }: Omit<Props, 'open'>): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  const { kind, name } = option.proposer;
  const known = kind === 'group' ? council?.partyGroups : council?.members;
  return (
    <>
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
          list={(known ?? []).map((one) => one.name)}
          onWrite={(to) => put({ proposer: { kind, name: to } })}
        />
      )}
    </>
  );
}

/** What it takes, when it can begin and how long it can be undone. */
function Terms({ option, put }: Omit<Props, 'open'>): ReactNode {
  const t = useT();
  return (
    <>
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
    </>
  );
}

/** The parts it is made of, and the options it can be had together with. */
function Parts({ open: { handlerum }, option, put }: Props): ReactNode {
  const t = useT();
  const others = handlerum.options.filter(({ id }) => id !== option.id);
  const nameOf = ({ label, title }: CaseOption) => [label, title].filter(Boolean).join('. ') || t('option.unnamed');
  return (
    <>
      <Ticks
        legend={t('option.elements')}
        choices={handlerum.elements.map(({ id, title }) => ({ id, name: title || t('element.unnamed') }))}
        chosen={option.elements}
        onChange={(elements) => put({ elements })}
      />
      <Ticks
        legend={t('option.combinable')}
        choices={others.map((one) => ({ id: one.id, name: nameOf(one) }))}
        chosen={option.combinableWith}
        onChange={(combinableWith) => put({ combinableWith })}
      />
    </>
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
