import { GripVertical } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** What a row is taken by. Its name says what the arrow keys do. */
export function RowHandle({ label, ...props }: ComponentProps<'button'> & { readonly label: string }): ReactNode {
  return (
    <button type="button" className="row-handle" aria-label={label} title={label} {...props}>
      <GripVertical size={15} aria-hidden />
    </button>
  );
}
