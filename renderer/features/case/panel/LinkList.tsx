import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { COMMITMENTS, type Commitment } from '../../../../shared/agreement/commitments.ts';
import { setAgreementLinks } from '../../../../shared/kinds/case/doc.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Check, TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';

/** Which commitments of the agreement the case carries out. */
export function LinkList({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { agreementLinks } = useFields(session);
  const [choosing, setChoosing] = useState(false);
  const set = (links: readonly string[]) => session.edit((doc) => setAgreementLinks(doc, links));
  const toggle = (id: string, on: boolean) =>
    set(on ? [...agreementLinks, id] : agreementLinks.filter((link) => link !== id));
  return (
    <fieldset className="rows">
      <legend>{t('details.links')}</legend>
      <ul className="links">
        {agreementLinks.map((id) => (
          <li key={id}>
            <span lang="da">
              <b>{id}</b> {COMMITMENTS.find((commitment) => commitment.id === id)?.text}
            </span>
            <IconButton label={`${t('details.remove')}: ${id}`} onPress={() => toggle(id, false)}>
              <X size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
        {t(choosing ? 'details.linksDone' : 'details.addLink')}
      </Button>
      {choosing ? <Chooser chosen={agreementLinks} onToggle={toggle} /> : null}
    </fieldset>
  );
}

/** All commitments by theme, narrowed by what is typed. */
function Chooser({
  chosen,
  onToggle,
}: {
  chosen: readonly string[];
  onToggle: (id: string, on: boolean) => void;
}): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const wanted = fold(text);
  const fitting = COMMITMENTS.filter((one) => fold(`${one.id} ${one.theme} ${one.text}`).includes(wanted));
  const themes = Map.groupBy(fitting, ({ theme }: Commitment) => theme);
  return (
    <div className="chooser">
      <TextField label={t('details.searchLinks')} type="search" value={text} onChange={setText} />
      {[...themes].map(([theme, own]) => (
        <section key={theme} lang="da">
          <h4>{theme}</h4>
          {own.map((one) => (
            <Check
              key={one.id}
              label={`${one.id} ${one.text}`}
              checked={chosen.includes(one.id)}
              onChange={(on) => onToggle(one.id, on)}
            />
          ))}
        </section>
      ))}
      {fitting.length === 0 ? <p role="status">{t('details.noLinks')}</p> : null}
    </div>
  );
}
