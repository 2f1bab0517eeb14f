import type { ReactNode } from 'react';
import { profileFaults } from '../../../shared/handlerum/profile.ts';
import { Freedom, ProfileDimension, type ProfileEntry } from '../../../shared/kinds/case/handlerum.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Check } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Six bars and one plain line. A bar says how free by its length and its line, never by a colour: bound is not bad. */
export function Profile({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum } = open;
  const named = (freedom: Freedom) =>
    handlerum.profile.filter((entry) => entry.freedom === freedom).map(({ id }) => t(`dimension.${id}`).toLowerCase());
  const line = [
    t('profile.free', { n: named('free').length }),
    named('partly').length > 0 ? t('profile.partly', { list: named('partly').join(', ') }) : '',
    named('bound').length > 0 ? t('profile.bound', { list: named('bound').join(', ') }) : '',
  ];
  return (
    <section aria-labelledby="profile-title">
      <h2 id="profile-title">{t('profile.title')}</h2>
      <p className="plain-line">{handlerum.profile.length > 0 ? line.filter(Boolean).join(' ') : t('profile.none')}</p>
      <ul className="profile">
        {ProfileDimension.options.map((dimension) => (
          <Dimension key={dimension} open={open} dimension={dimension} />
        ))}
      </ul>
    </section>
  );
}

function Dimension({ open, dimension }: { open: OpenHandlerum; dimension: ProfileDimension }): ReactNode {
  const t = useT();
  const { handlerum, put } = open;
  const entry = handlerum.profile.find(({ id }) => id === dimension);
  const fault = profileFaults(handlerum).find((one) => one.dimension === dimension)?.fault;
  const change = (patch: Partial<ProfileEntry>) =>
    put('profile', { id: dimension, freedom: 'free', text: '', bindings: [], ...entry, ...patch });
  const name = t(`dimension.${dimension}`);
  return (
    <li>
      <div className="profile-head">
        <strong>{name}</strong>
        <Choice
          label={name}
          value={entry?.freedom ?? null}
          onChange={(freedom) => change({ freedom })}
          options={Freedom.options.map((value) => ({ value, label: t(`freedom.${value}`) }))}
        />
        <span className={`freedom-bar ${entry?.freedom ?? 'none'}`} aria-hidden />
        <Lines
          keep="typed"
          quiet="yes"
          label={t(`profile.ask.${dimension}`)}
          placeholder={t(`profile.ask.${dimension}`)}
          value={entry?.text ?? ''}
          onWrite={(text) => change({ text })}
        />
      </div>
      {entry ? (
        <>
          {entry.freedom === 'free' || handlerum.bindings.length === 0 ? null : (
            <fieldset className="ticks">
              <legend>{t('profile.bindings')}</legend>
              {handlerum.bindings.map(({ id, text }) => (
                <Check
                  key={id}
                  label={text || t('binding.unnamed')}
                  checked={entry.bindings.includes(id)}
                  onChange={(on) =>
                    change({ bindings: on ? [...entry.bindings, id] : entry.bindings.filter((one) => one !== id) })
                  }
                />
              ))}
            </fieldset>
          )}
          {fault && fault !== 'unjudged' ? <p className="odd">{t(`profile.fault.${fault}`)}</p> : null}
        </>
      ) : null}
    </li>
  );
}
