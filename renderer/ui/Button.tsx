import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps,
  Tooltip,
  type TooltipProps,
  TooltipTrigger,
} from 'react-aria-components';

type Kind = 'primary' | 'quiet' | 'text' | 'plain';

export function Button({ kind = 'plain', ...props }: ButtonProps & { kind?: Kind }): ReactNode {
  return <AriaButton {...props} className={`btn ${kind === 'plain' ? '' : kind}`} />;
}

/** A button that shows only an icon; its name is read aloud and shown on hover and focus. */
export function IconButton({
  label,
  children,
  ...props
}: Omit<ButtonProps, 'children'> & { label: string; children: ReactNode }): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className="btn quiet icon">
        {children}
      </AriaButton>
      <Tip>{label}</Tip>
    </TooltipTrigger>
  );
}

/** The words beside an icon, shown on hover and focus. `where` is a class for the place's own style. */
export function Tip({
  children,
  where = '',
  ...props
}: Omit<TooltipProps, 'children'> & { children: ReactNode; where?: string }): ReactNode {
  return (
    <Tooltip {...props} className={`tip ${where}`} offset={6}>
      {children}
    </Tooltip>
  );
}
