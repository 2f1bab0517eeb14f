import { Ban, CircleCheck, CircleDashed, Lock, Radio, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MeetingStage } from '../../../shared/kinds/meeting/meeting.ts';
import { useT } from '../../words/i18n.tsx';

const ICONS = {
  planned: CircleDashed,
  dispatched: Send,
  inSession: Radio,
  held: CircleCheck,
  sealed: Lock,
  cancelled: Ban,
} as const;

/** Where a meeting stands, by sign and word. */
export function Stage({ stage }: { stage: MeetingStage }): ReactNode {
  const t = useT();
  const Icon = ICONS[stage];
  return (
    <span className={`stage ${stage}`}>
      <Icon size={14} aria-hidden />
      {t(`stage.${stage}`)}
    </span>
  );
}
