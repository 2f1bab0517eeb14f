import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import { useT } from '../../words/i18n.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import type { Asks } from './toolbar/tools.tsx';

interface Props {
  readonly session: CaseSession;
  readonly asks: Asks;
  readonly panel: 'open' | 'closed';
  readonly onTogglePanel: () => void;
}

export function DocumentBar({ session, asks, panel, onTogglePanel }: Props): ReactNode {
  const t = useT();
  const label = t(panel === 'open' ? 'case.hidePanel' : 'case.showPanel');
  return (
    <div className="bar">
      <Toolbar session={session} asks={asks} />
      <ExportMenu session={session} />
      <IconButton
        label={`${label} (${keyNames('alt+shift+p')})`}
        aria-expanded={panel === 'open'}
        onPress={onTogglePanel}
      >
        {panel === 'open' ? <PanelRightClose size={16} /> : <PanelRightOpen size={16} />}
      </IconButton>
    </div>
  );
}
