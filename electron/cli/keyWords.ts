import { AppError } from '../../shared/rpc/result.ts';
import { CommandFailure } from './failure.ts';
import { both } from './language.ts';

/** With the words that the page has for why something about keys is refused; what is refused for another reason is told as it is. */
export async function inKeyWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [{ refusals: da }, { refusals: en }] = await Promise.all([
      import('../../shared/i18n/da/refusals.ts'),
      import('../../shared/i18n/en/refusals.ts'),
    ]);
    const [told] = Object.keys(da).filter(
      (id) => id === `refusal.${String(error.details?.reason)}`,
    ) as (keyof typeof da)[];
    throw told ? new CommandFailure(error.code === 'invalid_input' ? 2 : 1, both(da[told], en[told])) : error;
  }
}
