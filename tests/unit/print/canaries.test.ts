import { describe, expect, test } from 'vitest';
import { type ExportOrder, exportCases } from '../../../electron/core/cases/exportCases.ts';
import { charterFile } from '../../../electron/core/charter/charterFile.ts';
import { quiet } from '../../../electron/core/control.ts';
import { withoutMetadata } from '../../../electron/core/files/pictureClean.ts';
import { CharterFormat } from '../../../shared/contract/charter.ts';
import { ExportFormat } from '../../../shared/contract/files.ts';
import { PackFormat, PackVariant } from '../../../shared/pack/schema.ts';
import { value } from '../../support/core.ts';
import { markedPictures } from '../../support/pictures.ts';
import { everythingIn } from '../../support/unpack.ts';
import { attachment, begun, caseOf, changeCase, paragraph, section } from '../packs/support.ts';

/** A word for each kind of thing that is nobody's business outside, to be found in no file that may be made public. */
const KINDS = [
  ...[
    'person',
    'photo',
    'attachedPhoto',
    'closedTitle',
    'closedNumber',
    'closedReason',
    'closedText',
    'closedUnit',
    'closedPerson',
  ],
  ...[
    'closedAttachment',
    'closedOwnFile',
    'closedOwnFileName',
    'sharedTitle',
    'earlierReason',
    'earlierPublicTitle',
    'earlierTitle',
  ],
  ...['dismissal', 'answer', 'lateReason', 'closedItem', 'closedItemNumber'],
] as const;
type Kind = (typeof KINDS)[number];
const CANARY = Object.fromEntries(
  KINDS.map((kind, index) => [kind, `KANA${String(index + 1).padStart(3, '0')}Q`]),
) as Record<Kind, string>;

const AT = '2026-11-20T10:00:00.000Z';

async function world() {
  const made = await begun();
  const { core, client } = made;
  await value(client.app.changeSettings({ profile: { name: CANARY.person, role: 'secretariat', group: '' } }));
  const store = async (name: string, mediaType: string, bytes: Uint8Array) => ({
    hash: await core.context.files.put(bytes),
    name,
    mediaType,
    size: bytes.length,
  });
  const pictures = await Promise.all(
    Object.entries(markedPictures(CANARY.photo)).map(([type, bytes]) => store(`foto.${type.slice(6)}`, type, bytes)),
  );
  const attached = await store('foto.jpg', 'image/jpeg', markedPictures(CANARY.attachedPhoto)['image/jpeg'] as Buffer);
  const own = await store(`${CANARY.closedOwnFileName}.txt`, 'text/plain', Buffer.from(CANARY.closedOwnFile));
  const images = pictures.map(({ hash }) => ({ type: 'image', attrs: { id: null, file: hash, alt: 'Stien' } }));
  const open = caseOf(
    {
      title: 'Ny cykelsti',
      openness: { closed: false, reason: CANARY.earlierReason, publicTitle: CANARY.earlierPublicTitle },
      dismissals: [
        {
          id: 'd',
          check: 'PR01',
          contextHash: 'x',
          kind: 'accepted',
          reason: CANARY.dismissal,
          by: CANARY.dismissal,
          at: AT,
        },
      ],
      answers: [
        { id: 'a', check: 'FU17', answer: 'no', note: CANARY.answer, by: CANARY.answer, at: AT, textHash: 'x' },
      ],
      attachments: [
        attachment('photo', { title: 'Foto', file: attached }),
        attachment('shut', { title: CANARY.closedAttachment, closed: true, file: own }),
        attachment('shared', { title: CANARY.sharedTitle, file: own }),
      ],
    },
    section('summary', 'Sammendrag', paragraph('Om stien.'), ...images),
  );
  const shut = caseOf(
    {
      title: CANARY.closedTitle,
      caseNumber: CANARY.closedNumber,
      openness: { closed: true, reason: CANARY.closedReason, publicTitle: 'Salg af en grund' },
      responsible: { unit: CANARY.closedUnit, person: CANARY.closedPerson },
      attachments: [attachment('own', { title: CANARY.closedAttachment, file: own })],
    },
    section('summary', 'Sammendrag', paragraph(CANARY.closedText)),
  );
  const [openId, shutId] = [(await made.add(open)).caseId, (await made.add(shut)).caseId];
  changeCase(core, openId, { title: CANARY.earlierTitle });
  changeCase(core, openId, { title: 'Ny cykelsti' });
  const item = { id: 'lone', kind: 'other', caseId: null, group: 'A', role: 'decides', minutes: 47 } as const;
  await value(
    client.meetings.putItem({
      id: made.id,
      item: {
        ...item,
        ...{ title: CANARY.closedItem, caseNumber: CANARY.closedItemNumber, lateReason: CANARY.lateReason },
        openness: { closed: true, reason: CANARY.closedReason, publicTitle: '' },
      },
    }),
  );
  return { made, openId, shutId };
}

type World = Awaited<ReturnType<typeof world>>;

/** What of the canaries can be read out of a file, packed, encoded or in its name. */
async function leaks(name: string, bytes: Uint8Array): Promise<Kind[]> {
  const found = [name, ...(await everythingIn(bytes))];
  const inside = found.flatMap((one) =>
    [...one.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([data]) => Buffer.from(data, 'base64').toString('latin1')),
  );
  const holds = (word: string) => [...found, ...inside].some((one) => one.includes(word));
  return KINDS.filter((kind) => holds(CANARY[kind]) || holds(Buffer.from(CANARY[kind]).toString('hex')));
}

async function exported({ made }: World, order: ExportOrder): Promise<readonly [string, Uint8Array]> {
  const { context } = made.core;
  const saved = await exportCases(context, order, quiet());
  return [saved.name, await context.transfers.read(saved.transfer)];
}

describe('no canary is in a file that may be made public', () => {
  test('of cases', { timeout: 60_000 }, async () => {
    const all = await world();
    for (const format of ExportFormat.options) {
      for (const ids of [[all.openId], [all.shutId], [all.openId, all.shutId]]) {
        const file = await exported(all, { ids, format, includeClosed: 'no' });
        expect([format, ids.length, await leaks(...file)]).toEqual([format, ids.length, []]);
      }
    }
  });

  test('of a meeting', { timeout: 180_000 }, async () => {
    const { made } = await world();
    for (const audience of ['public', 'press'] as const) {
      for (const variant of PackVariant.options) {
        for (const format of PackFormat.options) {
          const { name, bytes } = await made.file(format, audience, variant);
          expect([audience, variant, format, await leaks(name, bytes)]).toEqual([audience, variant, format, []]);
        }
      }
    }
  });

  test('of the charter', { timeout: 60_000 }, async () => {
    const { core, client } = (await world()).made;
    if (!(await value(client.charter.get({})))) await value(client.charter.begin({ chapters: ['Tone'] }));
    for (const format of CharterFormat.options) {
      const { name, bytes } = await charterFile(core.context, { format, edition: 'working' });
      expect([format, await leaks(name, bytes)]).toEqual([format, []]);
    }
  });

  test('and each can be found by those who may have it', { timeout: 60_000 }, async () => {
    const all = await world();
    const seen = await leaks(
      ...(await exported(all, { ids: [all.openId, all.shutId], format: 'json', includeClosed: 'yes' })),
    );
    expect(seen).toEqual(
      expect.arrayContaining([
        ...[
          'closedTitle',
          'closedNumber',
          'closedReason',
          'closedText',
          'closedUnit',
          'closedPerson',
          'closedAttachment',
        ],
        ...['closedOwnFileName', 'sharedTitle', 'earlierPublicTitle'],
      ]),
    );
    const members = await all.made.file('zip');
    const told = await leaks(members.name, members.bytes);
    expect(told).toEqual(expect.arrayContaining(['attachedPhoto', 'closedOwnFile', 'closedItem', 'lateReason']));
  });
});

/** As much of a picture as can be had with its end missing, so that nobody can tell what is in it. */
function cutShort(picture: Buffer): Buffer {
  const lengths = Array.from({ length: picture.length }, (_value, cut) => picture.length - cut);
  const found = lengths.find((length) => withoutMetadata(picture.subarray(0, length)) === null);
  return picture.subarray(0, found);
}

describe('an attached picture that is damaged', () => {
  test.each(Object.entries(markedPictures('KAMERAETS-STED')))(
    'is given out to the members only, and that is told: %s',
    { timeout: 60_000 },
    async (mediaType, whole) => {
      const made = await begun();
      const bytes = cutShort(whole);
      expect([withoutMetadata(bytes), bytes.includes('KAMERAETS-STED')]).toEqual([null, true]);
      const file = {
        ...{ hash: await made.core.context.files.put(bytes), name: 'stien', mediaType, size: bytes.length },
      };
      await made.add(caseOf({ title: 'Ny sti', attachments: [attachment('a', { title: 'Stien', file })] }));
      const seen = async (audience: 'public' | 'press' | 'members') => {
        const pack = await made.file('zip', audience);
        const told = pack.notes.some(({ message }) => message.da.includes('»Stien« er beskadiget'));
        return [(await everythingIn(pack.bytes)).some((one) => one.includes('KAMERAETS-STED')), told];
      };
      expect([await seen('public'), await seen('press'), await seen('members')]).toEqual([
        [false, true],
        [false, true],
        [true, false],
      ]);
    },
  );
});
