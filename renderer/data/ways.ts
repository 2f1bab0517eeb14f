import type { RecordId } from '../../shared/kinds/ids.ts';
import { today } from '../words/i18n.tsx';
import { useAsk } from './useAsk.ts';

/** Every open case and where it stands; asked anew when a case or a meeting changes. */
export const useWayBoard = () => useAsk('ways.board', { on: today() }, { until: 'before' });

export const useWay = (id: RecordId) => useAsk('ways.one', { id, on: today() });

export const useLateHearings = (id: RecordId) => useAsk('ways.ofMeeting', { id });

export const useLateItems = () => useAsk('ways.lateItems', { on: today() });
