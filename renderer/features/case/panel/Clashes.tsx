import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { STANCE_WORDS } from '../../../../shared/handlerum/words.ts';
import { CATALOGUES, type MessageId } from '../../../../shared/i18n/index.ts';
import { CaseStatus } from '../../../../shared/kinds/case/case.ts';
import type { ClashView } from '../../../../shared/kinds/clash.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { unwrap, useApi } from '../../../api/api.tsx';
import { errorCode } from '../../../api/errorCode.ts';
import { useFormat, useT } from '../../../app/i18n.tsx';
import { useErrorText } from '../../../app/useErrorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toasts.tsx';

type View = z.infer<typeof ClashView>;

/** What two computers did apart to the case, and what a person must choose between. Nothing while there is nothing to settle. */
export function Clashes({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const word = useChoiceWords();
  const key = ['cases', 'clashes', id];
  const clashes =
    useQuery({ queryKey: key, queryFn: async () => unwrap(await api.records.clashes({ id })) }).data ?? [];
  const settle = async (clash: string, choice: string) => {
    const result = await api.records.settle({ id, clash, choice });
    if (!result.ok) toast({ text: errorText(errorCode(result.error)) });
    await client.invalidateQueries({ queryKey: key });
  };
  if (clashes.length === 0) return null;
  return (
    <section aria-label={t('clash.title')}>
      <h3>{t('clash.title')}</h3>
      {clashes.map((clash) => (
        <div key={clash.id}>
          <p>{wordsOf(clash, t)}</p>
          <div className="row-actions">
            {clash.choices.map((choice) => (
              <Button key={choice.id} onPress={() => void settle(clash.id, choice.id)}>
                {word(clash, choice)}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function wordsOf({ kind, about }: View, t: ReturnType<typeof useT>): string {
  const id = `clash.${kind}`;
  return Object.hasOwn(CATALOGUES.da, id) ? t(id as MessageId, { about }) : t('clash.other');
}

/** What would stand, and who said so when. */
function useChoiceWords(): (clash: View, choice: View['choices'][number]) => string {
  const t = useT();
  const format = useFormat();
  return ({ kind }, { text, by, at }) => {
    const status = CaseStatus.safeParse(text);
    const stance = Object.entries(STANCE_WORDS).find(([name]) => name === text)?.[1];
    const none = kind === 'caseRelease' ? t('clash.withdrawn') : '';
    const what = status.success ? t(`status.${status.data}`) : (stance ?? (text || none));
    return t('clash.choice', { what, by: by || t('history.someone'), when: format.moment(at) });
  };
}
