import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps,
  Tooltip,
  type TooltipProps,
  TooltipTrigger,
} from 'react-aria-components';

type Kind = 'primary' | 'quiet' | 'text' | 'plain';

type Props = ButtonProps & { readonly kind?: Kind };

/**
 * A button with words. While it is pending another press does nothing, and it keeps the focus. The library's own waiting is not used: it
 * reads the button's name aloud by an image that has none.
 */
export function Button({ kind = 'plain', isPending = false, onPress, ...props }: Props): ReactNode {
  const press = onPress && !isPending ? { onPress } : {};
  return (
    <AriaButton
      {...props}
      {...press}
      data-waiting={isPending || undefined}
      className={`btn ${kind === 'plain' ? '' : kind}`}
    />
  );
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
