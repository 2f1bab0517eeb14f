import { useChange } from '../../data/change/useChange.ts';
import '../charter/charter.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CHAPTERS } from '../../../shared/charter/skeleton.ts';
import { useCharter } from '../../data/useCharter.ts';
import { Check } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { CharterFiles } from '../charter/CharterFiles.tsx';
import { CharterPackages } from '../charter/CharterPackages.tsx';
import { CharterText } from '../charter/CharterText.tsx';
import { Evaluation } from './Evaluation.tsx';
import { CHARTER_PARTS, type CharterPart, type CharterProps } from './open.ts';
import { Process } from './Process.tsx';
import { Proposals } from './Proposals.tsx';
import { Seminar } from './Seminar.tsx';
import { Story } from './Story.tsx';
import { UnsettledOfCharter } from './UnsettledOfCharter.tsx';

/** The samarbejdskodeks: written, negotiated, adopted, signed, and looked at again. The part shown is in the address. */
export function CharterPage(): ReactNode {
  const t = useT();
  const charter = useCharter();
  if (charter === undefined) return <p className="hidden-visually">{t('app.loading')}</p>;
  return (
    <div className="charter-page">
      <h1>{t('charter.title')}</h1>
      {charter ? (
        <Open charter={charter} />
      ) : (
        <>
          <Begin />
          <CharterPackages has="none" />
        </>
      )}
    </div>
  );
}

function Open({ charter }: CharterProps): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/kodeks' });
  const { part = 'text' } = useSearch({ from: '/kodeks' });
  return (
    <>
      <UnsettledOfCharter charter={charter} />
      <Tabs
        selectedKey={part}
        onSelectionChange={(key) => void navigate({ search: { part: key as CharterPart }, replace: true })}
      >
        <TabList aria-label={t('charter.title')} className="page-tabs">
          {CHARTER_PARTS.map((one) => (
            <Tab key={one} id={one}>
              {t(`charter.part.${one}`)}
            </Tab>
          ))}
        </TabList>
        {CHARTER_PARTS.map((one) => (
          <TabPanel key={one} id={one} className="charter-part">
            <Part part={one} charter={charter} />
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}

function Part({ part, charter }: CharterProps & { readonly part: CharterPart }): ReactNode {
  switch (part) {
    case 'text':
      return (
        <>
          <CharterText charter={charter} />
          <CharterFiles charter={charter} />
          <CharterPackages has="charter" />
        </>
      );
    case 'proposals':
      return <Proposals charter={charter} />;
    case 'seminar':
      return <Seminar charter={charter} />;
    case 'process':
      return <Process charter={charter} />;
    case 'evaluation':
      return <Evaluation charter={charter} />;
    case 'story':
      return <Story charter={charter} />;
  }
}

/** Chapters to begin from; the words are the council's own. */
function Begin(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [chosen, setChosen] = useState<readonly string[]>(CHAPTERS);
  return (
    <section aria-labelledby="charter-begin" className="charter-begin">
      <h2 id="charter-begin">{t('charter.beginTitle')}</h2>
      <p>{t('charter.beginHelp')}</p>
      <fieldset>
        <legend>{t('charter.chapters')}</legend>
        {CHAPTERS.map((chapter) => (
          <Check
            key={chapter}
            label={chapter}
            checked={chosen.includes(chapter)}
            onChange={(on) => setChosen(CHAPTERS.filter((one) => (one === chapter ? on : chosen.includes(one))))}
          />
        ))}
      </fieldset>
      <button
        type="button"
        className="btn primary"
        onClick={() => void change('charter.begin', { chapters: [...chosen] })}
      >
        {t('charter.begin')}
      </button>
    </section>
  );
}
