import { FileLock2, Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { SeenNegotiation } from '../../../shared/contract/negotiations.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { NegotiationAudience } from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import { type Negotiations, useGroups } from '../../data/useNegotiations.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Field.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { CircleNotice } from './CircleNotice.tsx';
import { Ticks } from './OptionDetail.tsx';

interface Props {
  readonly caseId: RecordId;
  readonly state: Negotiations;
}

/** Which negotiation is worked in, and how to begin one: each audience has a record of its own. */
export function WhichNegotiation({ caseId, state }: Props): ReactNode {
  const t = useT();
  const { groups } = useGroups();
  const date = useFormat();
  const [isNew, setIsNew] = useState(false);
  const nameOf = ({ content: { audience }, circle, begunAt }: SeenNegotiation) => {
    const names = audience.groups.map((id) => groups.find(({ group }) => group === id)?.name ?? id).join(', ');
    const name = t(`audience.of.${audience.kind}`, { names });
    return circle && !circle.isCurrent ? t('circle.earlier', { name, day: date.day(begunAt.slice(0, 10)) }) : name;
  };
  if (!state.isLoaded) return null;
  return (
    <div className="which">
      {state.all.length > 0 ? (
        <div className="row-actions end">
          <Select
            label={t('negotiation.which')}
            value={state.current?.id ?? ''}
            onChange={(id) => state.choose(id as RecordId)}
            options={state.all.map((one) => ({ value: one.id as string, label: nameOf(one) }))}
          />
          {isNew ? null : (
            <Button kind="text" onPress={() => setIsNew(true)}>
              <Plus size={15} aria-hidden />
              {t('negotiation.another')}
            </Button>
          )}
        </div>
      ) : null}
      {state.current ? <CircleNotice caseId={caseId} current={state.current} onBegun={state.choose} /> : null}
      {state.current && !isNew && state.current.content.audience.kind !== 'public' ? (
        <SendToGroup key={state.current.id} negotiation={state.current} />
      ) : null}
      {isNew || state.all.length === 0 ? (
        <Begin
          caseId={caseId}
          onBegun={(id) => {
            state.choose(id);
            setIsNew(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** The group's work as a file that only its members can open. */
function SendToGroup({ negotiation: { id, content } }: { negotiation: SeenNegotiation }): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const label = t('flow.group', { n: content.audience.groups.length });
  useOfferCommands([{ id: 'send-group', label, run: open }]);
  if (isOpen) return <FlowForm flow={{ flow: 'group', negotiation: id }} onClose={() => setOpen(false)} />;
  return (
    <div className="row-actions">
      <Button onPress={open}>
        <FileLock2 size={15} aria-hidden />
        {label}
      </Button>
    </div>
  );
}

function Begin({ caseId, onBegun }: { caseId: RecordId; onBegun: (id: RecordId) => void }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { groups } = useGroups();
  const [kind, setKind] = useState<NegotiationAudience['kind']>('group');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isReady = kind === 'public' || (kind === 'group' ? chosen.length === 1 : chosen.length > 1);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const audience = { kind, groups: kind === 'public' ? [] : [...chosen] };
    const made = await change('negotiations.begin', { caseId, audience });
    if (made) onBegun(made.id);
  };
  return (
    <form className="begin" aria-label={t('negotiation.begin')} onSubmit={(event) => void submit(event)}>
      <p className="hint">{t('negotiation.help')}</p>
      <Choice
        label={t('negotiation.audience')}
        value={kind}
        onChange={(to) => {
          setKind(to);
          setChosen([]);
        }}
        options={(['group', 'groups', 'public'] as const).map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
      {kind === 'group' ? (
        <Select
          label={t('negotiation.group')}
          value={chosen[0] ?? ''}
          onChange={(id) => setChosen(id === '' ? [] : [id])}
          options={[
            { value: '', label: t('binding.choose') },
            ...groups.map(({ group, name }) => ({ value: group, label: name })),
          ]}
        />
      ) : null}
      {kind === 'groups' ? (
        <Ticks
          legend={t('negotiation.groups')}
          choices={groups.map(({ group, name }) => ({ id: group, name }))}
          chosen={chosen}
          onChange={setChosen}
        />
      ) : null}
      <button type="submit" className="btn primary" disabled={!isReady}>
        {t('negotiation.begin')}
      </button>
    </form>
  );
}
