import { type ComponentProps, type ReactNode, useState } from 'react';
import { TextField } from './Field.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'onChange'> & { readonly onWrite: (value: string) => void };

/** Shows what is written at once, so that the cursor never jumps, and the record's value when someone else changes it. */
export function Written({ value, onWrite, maxLength = 200, ...rest }: Props): ReactNode {
  const [own, setOwn] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the field inside to lose the focus.
    <div onBlur={() => setOwn(null)}>
      <TextField
        {...rest}
        maxLength={maxLength}
        value={own ?? value}
        onChange={(text) => {
          setOwn(text);
          onWrite(text);
        }}
      />
    </div>
  );
}
