import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { useT } from '../../words/i18n.tsx';

/** A text as a QR code (ISO/IEC 18004), dark on light in every theme: cameras take nothing else for certain. */
export function KeyCode({ text }: { text: string }): ReactNode {
  const t = useT();
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="key-code" role="img" aria-label={t('exchange.code')} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
