import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { COMMITMENTS } from '../../../../shared/agreement/commitments.ts';
import { setAgreementLinks } from '../../../../shared/records/caseDoc.ts';
import { useT } from '../../../app/i18n.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Field.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields } from '../session/useCaseSession.ts';

/** Which promises of the agreement the case carries out. */
export function LinkList({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { agreementLinks } = useFields(session);
  const set = (links: readonly string[]) => session.edit((doc) => setAgreementLinks(doc, links));
  const free = COMMITMENTS.filter(({ id }) => !agreementLinks.includes(id));
  return (
    <fieldset className="rows">
      <legend>{t('details.links')}</legend>
      <ul className="links">
        {agreementLinks.map((id) => (
          <li key={id}>
            <span>
              <b>{id}</b> {COMMITMENTS.find((commitment) => commitment.id === id)?.text}
            </span>
            <IconButton
              label={`${t('details.remove')}: ${id}`}
              onPress={() => set(agreementLinks.filter((link) => link !== id))}
            >
              <X size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <Select
        label={t('details.addLink')}
        value=""
        onChange={(id) => (id ? set([...agreementLinks, id]) : undefined)}
        options={[
          { value: '', label: '–' },
          ...free.map(({ id, text }) => ({ value: id, label: `${id} ${text.slice(0, 70)}` })),
        ]}
      />
    </fieldset>
  );
}
