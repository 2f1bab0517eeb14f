import { useAsk } from './useAsk.ts';

/** The charter of this data folder; undefined while it is fetched, null until it is begun. */
export const useCharter = () => useAsk('charter.get', {}).data;
