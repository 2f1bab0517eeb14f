import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly text: string;
  /** What a screen reader calls it; the card of a key where nothing is said. */
  readonly label?: string;
  /** A long text is drawn larger, and with less to spare for damage: it is read from a screen. */
  readonly long?: 'yes';
}

/** A text as a QR code (ISO/IEC 18004), dark on light in every theme: cameras take nothing else for certain. */
export function KeyCode({ text, label, long }: Props): ReactNode {
  const t = useT();
  const { size, data } = encode(text, { ecc: long ? 'L' : 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={long ? 'key-code long' : 'key-code'}
      role="img"
      aria-label={label ?? t('exchange.code')}
      viewBox={`0 0 ${size} ${size}`}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
