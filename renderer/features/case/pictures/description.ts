import type { MessageId } from '../../../../shared/i18n/index.ts';
import type { ShownPicture } from '../../../data/editor/Pictures.ts';
import type { Description } from '../../../data/editor/pictureNodes.ts';

/** What the form holds. */
export interface Written {
  readonly alt: string;
  readonly isDecorative: boolean;
}

/** What there is to write in the picture; or, where nobody would be told what it shows, what is wrong. */
export function descriptionOf({
  alt,
  isDecorative,
}: Written): { readonly said: Description } | { readonly wrong: MessageId } {
  // What stood there is nothing that is read aloud any more.
  if (isDecorative) return { said: { alt: '', decorative: true } };
  const text = alt.trim().replaceAll(/\s+/g, ' ');
  return text === '' ? { wrong: 'picture.needed' } : { said: { alt: text, decorative: null } };
}

/** What stands under the picture. */
export function noteOf({ alt, isDecorative }: Pick<ShownPicture, 'alt' | 'isDecorative'>): MessageId {
  if (isDecorative) return 'picture.decorative';
  return alt.trim() === '' ? 'picture.missing' : 'picture.described';
}
