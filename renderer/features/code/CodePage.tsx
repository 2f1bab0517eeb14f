import './code.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CHAPTERS } from '../../../shared/code/skeleton.ts';
import type { CodeContent } from '../../../shared/records/code.ts';
import { useApi } from '../../api/api.tsx';
import { useT } from '../../app/i18n.tsx';
import { Check } from '../../ui/Field.tsx';
import { CodeFiles } from './CodeFiles.tsx';
import { CodePackages } from './CodePackages.tsx';
import { CodeText } from './CodeText.tsx';
import { Evaluation } from './Evaluation.tsx';
import { Process } from './Process.tsx';
import { Proposals } from './Proposals.tsx';
import { Seminar } from './Seminar.tsx';
import { Story } from './Story.tsx';
import { useCode, useCodeChange } from './useCode.ts';

export const CODE_PARTS = ['text', 'proposals', 'seminar', 'process', 'evaluation', 'story'] as const;
export type CodePart = (typeof CODE_PARTS)[number];

export interface CodeProps {
  readonly code: CodeContent;
}

/** The samarbejdskodeks: written, negotiated, adopted, signed, and looked at again. The part shown is in the address. */
export function CodePage(): ReactNode {
  const t = useT();
  const code = useCode();
  if (code === undefined) return <p className="hidden-visually">{t('app.loading')}</p>;
  return (
    <div className="code-page">
      <h1>{t('code.title')}</h1>
      {code ? (
        <Open code={code} />
      ) : (
        <>
          <Begin />
          <CodePackages has="none" />
        </>
      )}
    </div>
  );
}

function Open({ code }: CodeProps): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/kodeks' });
  const { part = 'text' } = useSearch({ from: '/kodeks' });
  return (
    <Tabs
      selectedKey={part}
      onSelectionChange={(key) => void navigate({ search: { part: key as CodePart }, replace: true })}
    >
      <TabList aria-label={t('code.title')} className="page-tabs">
        {CODE_PARTS.map((one) => (
          <Tab key={one} id={one}>
            {t(`code.part.${one}`)}
          </Tab>
        ))}
      </TabList>
      {CODE_PARTS.map((one) => (
        <TabPanel key={one} id={one} className="code-part">
          <Part part={one} code={code} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function Part({ part, code }: CodeProps & { readonly part: CodePart }): ReactNode {
  switch (part) {
    case 'text':
      return (
        <>
          <CodeText code={code} />
          <CodeFiles code={code} />
          <CodePackages has="code" />
        </>
      );
    case 'proposals':
      return <Proposals code={code} />;
    case 'seminar':
      return <Seminar code={code} />;
    case 'process':
      return <Process code={code} />;
    case 'evaluation':
      return <Evaluation code={code} />;
    case 'story':
      return <Story code={code} />;
  }
}

/** Chapters to begin from; the words are the council's own. */
function Begin(): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const [chosen, setChosen] = useState<readonly string[]>(CHAPTERS);
  return (
    <section aria-labelledby="code-begin" className="code-begin">
      <h2 id="code-begin">{t('code.beginTitle')}</h2>
      <p>{t('code.beginHelp')}</p>
      <fieldset>
        <legend>{t('code.chapters')}</legend>
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
        onClick={() => void change(api.code.begin({ chapters: [...chosen] }))}
      >
        {t('code.begin')}
      </button>
    </section>
  );
}
