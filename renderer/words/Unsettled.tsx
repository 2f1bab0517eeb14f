import type { ReactNode } from 'react';
import type { z } from 'zod';
import { STANCE_WORDS } from '../../shared/handlerum/words.ts';
import type { MessageId } from '../../shared/i18n/index.ts';
import { type ClashView, saidIn } from '../../shared/kinds/clash.ts';
import { Button } from '../ui/Button.tsx';
import { useFormat, useIsWorded, useLanguage, useT } from './i18n.tsx';

type Clash = z.infer<typeof ClashView>;
type Choice = Clash['choices'][number];

interface UnsettledProps {
  readonly clashes: readonly Clash[];
  /** What it keeps from being done until it is settled. */
  readonly help: MessageId;
  readonly onSettle: (clash: string, choice: string) => void;
}

/** *Uafklaret*: what two laptops did apart, each with its choices as buttons. Nothing while there is nothing to settle. */
export function Unsettled({ clashes, help, onSettle }: UnsettledProps): ReactNode {
  const t = useT();
  const isWorded = useIsWorded();
  const said = (kind: string): MessageId => {
    const id = `clash.${kind}`;
    return isWorded(id) ? id : 'clashes.other';
  };
  if (clashes.length === 0) return null;
  return (
    <section className="unsettled" aria-labelledby="unsettled">
      <h2 id="unsettled">{t('clashes.title')}</h2>
      <p className="hint">{t(help)}</p>
      <ul>
        {clashes.map((clash) => (
          <li key={clash.id}>
            <p>{t(said(clash.kind), { about: clash.about })}</p>
            <div className="row-actions">
              {clash.choices.map((choice) => (
                <Button key={choice.id} onPress={() => onSettle(clash.id, choice.id)}>
                  <ChoiceWords kind={clash.kind} choice={choice} />
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its words where the catalogues have some, else what would stand; with who made it, and when. */
function ChoiceWords({ kind, choice: { id, text: told, by, at } }: { kind: string; choice: Choice }): ReactNode {
  const t = useT();
  const isWorded = useIsWorded();
  const language = useLanguage();
  const format = useFormat();
  const text = saidIn(language, told);
  const words = [`choice.${id}`, CODED[kind]?.(text) ?? ''].find(isWorded);
  const stands = words ? t(words, { text }) : (WORDED[kind]?.(text) ?? text);
  const made = at === '' ? by : t('clashes.by', { by: by || t('history.someone'), when: format.moment(at) });
  // Where one chooses between people, who and when is all there is to say.
  if (stands === '' && made !== '') return made;
  return (
    <>
      {stands || t('clashes.empty')}
      {made ? <small>{made}</small> : null}
    </>
  );
}

/** Choices whose text is a code of the program's own, by the kind of clash. */
const CODED: Readonly<Record<string, (text: string) => string | undefined>> = {
  caseStatus: (text) => `status.${text}`,
  caseRelease: (text) => (text === '' ? 'clashes.withdrawn' : undefined),
  minutesText: (text) => (text === '' ? 'clashes.madeText' : undefined),
  proposalSettledApart: (text) => `charter.state.${text}`,
};

/** Choices whose text is a word that is the same in both languages. */
const WORDED: Readonly<Record<string, (text: string) => string | undefined>> = {
  // Whose list it is is who founded it, which is told beside.
  twoFounders: () => '',
  caseRelease: (text) => Object.entries(STANCE_WORDS).find(([stance]) => stance === text)?.[1],
};
