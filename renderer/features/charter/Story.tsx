import { type ReactNode, useState } from 'react';
import { compareTexts } from '../../../shared/charter/compare.ts';
import { storyOf } from '../../../shared/charter/story.ts';
import { Runs } from '../../ui/Differing.tsx';
import { Select } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';
import { storyLine } from './told.ts';

/** Who proposed what and why, what was adopted, what the evaluation said and what came of it; and any two versions against each other. */
export function Story({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="charter-story">
        <h2 id="charter-story">{t('charter.part.story')}</h2>
        <ol className="charter-story">
          {storyOf(charter).map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only grows.
            <li key={index}>
              <span className="hint">{format.day(event.at)}</span> {storyLine(event, t)}
            </li>
          ))}
        </ol>
      </section>
      {charter.versions.length > 1 ? <Compare charter={charter} /> : null}
    </>
  );
}

function Compare({ charter }: CharterProps): ReactNode {
  const t = useT();
  const { versions } = charter;
  const [first, setFirst] = useState(versions.at(-2)?.id ?? '');
  const [second, setSecond] = useState(versions.at(-1)?.id ?? '');
  const options = versions.map(({ id, number }) => ({ value: id, label: t('charter.version', { number }) }));
  const [before, after] = [first, second].map((id) => versions.find((one) => one.id === id)?.text);
  return (
    <section aria-labelledby="charter-compare">
      <h2 id="charter-compare">{t('charter.compare')}</h2>
      <div className="row-actions end">
        <Select label={t('charter.compareFrom')} value={first} onChange={setFirst} options={options} />
        <Select label={t('charter.compareTo')} value={second} onChange={setSecond} options={options} />
      </div>
      <ul className="charter-clauses">
        {before && after
          ? compareTexts(before, after).map(({ clause, how, runs }) => (
              <li key={clause} className="charter-clause">
                <span className="hint">{t(`charter.how.${how}`)}</span>
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
