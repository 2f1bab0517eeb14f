import { type ReactNode, useState } from 'react';
import { compareTexts } from '../../../shared/code/compare.ts';
import { type StoryEvent, storyOf } from '../../../shared/code/story.ts';
import { CodeStepKind } from '../../../shared/records/code.ts';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Runs } from '../../ui/Differing.tsx';
import { Select } from '../../ui/Field.tsx';
import type { CodeProps } from './CodePage.tsx';

/** Who proposed what and why, what was adopted, what the evaluation said and what came of it; and any two versions against each other. */
export function Story({ code }: CodeProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="code-story">
        <h2 id="code-story">{t('code.part.story')}</h2>
        <ol className="code-story">
          {storyOf(code).map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only grows.
            <li key={index}>
              <span className="hint">{format.day(event.at)}</span> <Line event={event} />
            </li>
          ))}
        </ol>
      </section>
      {code.versions.length > 1 ? <Compare code={code} /> : null}
    </>
  );
}

function Line({ event }: { event: StoryEvent }): ReactNode {
  const t = useT();
  const step = CodeStepKind.safeParse(event.text);
  const text = event.what === 'step' && step.success ? t(`code.step.${step.data}`) : event.text;
  return <>{t(`code.story.${event.what}`, { by: event.by, text, why: event.why })}</>;
}

function Compare({ code }: CodeProps): ReactNode {
  const t = useT();
  const { versions } = code;
  const [first, setFirst] = useState(versions.at(-2)?.id ?? '');
  const [second, setSecond] = useState(versions.at(-1)?.id ?? '');
  const options = versions.map(({ id, number }) => ({ value: id, label: t('code.version', { number }) }));
  const [before, after] = [first, second].map((id) => versions.find((one) => one.id === id)?.text);
  return (
    <section aria-labelledby="code-compare">
      <h2 id="code-compare">{t('code.compare')}</h2>
      <div className="row-actions end">
        <Select label={t('code.compareFrom')} value={first} onChange={setFirst} options={options} />
        <Select label={t('code.compareTo')} value={second} onChange={setSecond} options={options} />
      </div>
      <ul className="code-clauses">
        {before && after
          ? compareTexts(before, after).map(({ clause, how, runs }) => (
              <li key={clause} className="code-clause">
                <span className="hint">{t(`code.how.${how}`)}</span>
                <p>
                  <Runs runs={runs} />
                </p>
              </li>
            ))
          : null}
      </ul>
    </section>
  );
}
