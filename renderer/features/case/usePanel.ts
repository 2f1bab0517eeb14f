import { useCallback, useState } from 'react';
import type { PanelTab } from './panel/SidePanel.tsx';

/** Below this width of the window the panel lies over the document and starts closed. */
const NARROW = 900;

interface Panel {
  readonly tab: PanelTab;
  readonly state: 'open' | 'closed';
  /** Opens it at a tab. */
  readonly show: (tab: PanelTab) => void;
  readonly showChecks: () => void;
  readonly showDetails: () => void;
  readonly close: () => void;
  /** Closes it where it lies over the document. */
  readonly giveWay: () => void;
  readonly toggle: () => void;
}

/** The panel beside the text. */
export function usePanel(): Panel {
  const [tab, setTab] = useState<PanelTab>('checks');
  const [state, setState] = useState<'open' | 'closed'>(window.innerWidth < NARROW ? 'closed' : 'open');
  const show = useCallback((name: PanelTab) => {
    setTab(name);
    setState('open');
  }, []);
  const showChecks = useCallback(() => show('checks'), [show]);
  const showDetails = useCallback(() => show('details'), [show]);
  const close = useCallback(() => setState('closed'), []);
  const giveWay = useCallback(() => {
    if (window.innerWidth < NARROW) setState('closed');
  }, []);
  const toggle = useCallback(() => setState((now) => (now === 'open' ? 'closed' : 'open')), []);
  return { tab, state, show, showChecks, showDetails, close, giveWay, toggle };
}
