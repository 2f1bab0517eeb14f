import { Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { timesText } from '../../../shared/kinds/meeting/times.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { startingBodies, termFor } from '../../data/startingBodies.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { BodyForm } from './BodyForm.tsx';
import type { CouncilProps } from './open.ts';

/** Which bodies there are. */
export function Bodies({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const [open, setOpen] = useState<Body | 'new' | null>(null);
  const begin = () => void change('council.put', { items: startingBodies(freshId, termFor(council, today())) });
  return (
    <section aria-labelledby="council-bodies">
      <div className="council-head">
        <h2 id="council-bodies">{t('council.bodies')}</h2>
        <Button onPress={() => setOpen('new')}>
          <Plus size={16} aria-hidden />
          {t('council.newBody')}
        </Button>
      </div>
      {council.bodies.length === 0 ? (
        <div className="council-empty">
          <p>{t('council.empty')}</p>
          <Button kind="primary" isPending={isPending} onPress={begin}>
            {t('council.begin')}
          </Button>
        </div>
      ) : (
        <BodyTable council={council} onEdit={setOpen} />
      )}
      {open === null ? null : (
        <BodyForm
          key={open === 'new' ? 'new' : open.id}
          council={council}
          body={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function BodyTable({ council, onEdit }: CouncilProps & { readonly onEdit: (body: Body) => void }): ReactNode {
  const t = useT();
  return (
    <table className="council">
      <thead>
        <tr>
          <th scope="col">{t('council.body')}</th>
          <th scope="col">{t('council.kind')}</th>
          <th scope="col">{t('council.size')}</th>
          <th scope="col">{t('council.meets')}</th>
          <th scope="col">
            <span className="hidden-visually">{t('council.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {council.bodies.map((body) => (
          <tr key={body.id}>
            <th scope="row">{body.name}</th>
            <td>{t(`council.${body.kind}`)}</td>
            <td>{body.size}</td>
            <td>{[timesText(body), body.place].filter(Boolean).join(', ')}</td>
            <td className="number">
              <IconButton label={t('council.editBody', { name: body.name })} onPress={() => onEdit(body)}>
                <Pencil size={15} aria-hidden />
              </IconButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
