import { decodeText } from '../text.ts';

interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts within parts: a page, its pictures, and seldom more. */
const DEEPEST = 8;

/** The page in a web archive (`.mht`), which is built as a mail is; `text` where it holds no page. */
export function htmlOfMail(bytes: Uint8Array): { html: string | null; text: string } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts = partsOf(parted(source), 0);
  const html = parts.find(({ headers }) => /^text\/html/i.test(headers.get('content-type') ?? ''));
  const plain = parts.find(({ headers }) => /^text\/plain/i.test(headers.get('content-type') ?? 'text/plain'));
  return { html: html ? decoded(html) : null, text: plain ? decoded(plain) : '' };
}

function parted(source: string): MailPart {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: end ? source.slice(end.index + end[0].length) : '' };
}

function partsOf(part: MailPart, depth: number): MailPart[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!/^multipart\//i.test(type) || boundary === undefined || depth > DEEPEST) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsOf(parted(piece.replace(/^\r?\n/, '')), depth + 1));
}

function decoded({ headers, body }: MailPart): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const bytes = new Uint8Array(
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1'),
  );
  const charset = /charset="?([\w-]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    return charset === undefined ? decodeText(bytes) : new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset nobody knows: what the bytes look like decides.
    return decodeText(bytes);
  }
}

const unquoted = (text: string): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
