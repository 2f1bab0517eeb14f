import { CATALOGUES, type MessageId } from '../../shared/i18n/index.ts';
import { useT } from './i18n.tsx';

/** What a person can do about a failure with this code. */
export function useErrorText(): (code: string) => string {
  const t = useT();
  return (code) => {
    const id = `error.${code}`;
    return t(Object.hasOwn(CATALOGUES.da, id) ? (id as MessageId) : 'error.internal');
  };
}
