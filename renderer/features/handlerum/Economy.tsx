import type { ReactNode } from 'react';
import { Economy as EconomySchema } from '../../../shared/kinds/case/handlerum.ts';
import { Select } from '../../ui/Field.tsx';
import { Written } from '../../ui/Written.tsx';
import { useT } from '../../words/i18n.tsx';
import { Amounts } from './Amounts.tsx';
import { CostChart } from './CostChart.tsx';
import { MoneyField } from './MoneyField.tsx';
import { Prices } from './Prices.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** What it costs, when, out of what, and at whose prices. */
export function Economy({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum, setEconomy } = open;
  const { economy } = handlerum;
  return (
    <>
      <section aria-labelledby="economy-title">
        <h2 id="economy-title">{t('economy.title')}</h2>
        <div className="form-grid">
          <MoneyField label={t('economy.frame')} value={economy.frame} onWrite={(frame) => setEconomy({ frame })} />
          <Written
            label={t('economy.frameName')}
            value={economy.frameName}
            maxLength={500}
            onWrite={(frameName) => setEconomy({ frameName })}
          />
          <Select
            label={t('economy.appropriation')}
            value={economy.appropriation}
            onChange={(appropriation) => setEconomy({ appropriation })}
            options={EconomySchema.shape.appropriation.options.map((value) => ({
              value,
              label: t(`appropriation.${value}`),
            }))}
          />
          <Written
            label={t('economy.funding')}
            value={economy.fundingSource}
            maxLength={500}
            hint={
              economy.appropriation === 'supplementary' && economy.fundingSource.trim() === ''
                ? t('economy.fundingHelp')
                : undefined
            }
            onWrite={(fundingSource) => setEconomy({ fundingSource })}
          />
          <Written
            label={t('economy.uncertainty')}
            value={economy.uncertainty}
            maxLength={500}
            onWrite={(uncertainty) => setEconomy({ uncertainty })}
          />
          <Written
            label={t('economy.after')}
            value={economy.operatingAfter}
            maxLength={500}
            onWrite={(operatingAfter) => setEconomy({ operatingAfter })}
          />
        </div>
      </section>
      <Amounts open={open} />
      <CostChart open={open} />
      <Prices open={open} />
    </>
  );
}
