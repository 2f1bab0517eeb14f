import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { Audience, PackFormat, PackVariant } from '../../../shared/pack/schema.ts';
import { value } from '../../support/core.ts';
import { KNOWN, SEARCHED_PACKS } from '../../support/searched.ts';
import { everythingIn } from '../../support/unpack.ts';
import { attachment, begun, caseOf, changeCase, OPEN, paragraph, section } from './support.ts';

/** A word that stands nowhere else, so that finding it is a leak. Letters only: no format writes them in another way. */
const secret = (place: string, seed: number): string =>
  `Hemmelig${place}${'qxzjvk'[seed % 6]}${'abcdefgh'[seed % 8]}${seed}x`;

/** What may hide in a meeting, each with the mark that must not be found in a public file. */
async function meetingWith(seed: number, hides: { caseClosed: boolean; later: boolean }) {
  const mark = (place: string) => secret(place, seed);
  const made = await begun();
  const { core, client, id } = made;
  const bytes = new TextEncoder().encode(`Indhold ${mark('Fil')}`);
  const file = {
    hash: await core.context.files.put(bytes),
    name: `${mark('Filnavn')}.txt`,
    mediaType: 'text/plain',
    size: bytes.length,
  };
  const hidden = attachment('hidden', { title: mark('Bilag'), closed: true, file });
  const closed = { closed: true, reason: mark('Grund'), publicTitle: 'Salg af en grund' };
  const answer = {
    check: 'HR12',
    answer: 'no',
    note: mark('Svar'),
    by: mark('Navn'),
    at: '2026-11-20T10:00:00.000Z',
    textHash: 'x',
  } as const;
  const dismissal = {
    check: 'PR01',
    contextHash: 'x',
    kind: 'accepted',
    reason: mark('Accept'),
    by: mark('Navn'),
    at: '2026-11-20T10:00:00.000Z',
  } as const;
  const open = await made.add(
    caseOf({
      title: 'Ny sti',
      attachments: [hidden],
      answers: [{ id: 'a', ...answer }],
      dismissals: [{ id: 'd', ...dismissal }],
    }),
  );
  const secretCase = caseOf(
    {
      ...{ title: mark('Titel'), caseNumber: mark('Nummer'), competence: mark('Organ') },
      openness: hides.caseClosed && !hides.later ? closed : OPEN,
      attachments: [attachment('s', { title: mark('Lukketbilag'), file })],
    },
    section('summary', 'Sammendrag', paragraph(`CPR 010170-1234 ${mark('Tekst')}`)),
    section('politicalRoom', 'Politisk handlerum', paragraph(`Om: Frit ${mark('Rum')}. Hvad: Frit. Hvordan: Frit.`)),
  );
  const own = await made.add(secretCase, hides.caseClosed ? undefined : closed);
  await value(client.meetings.setStep({ id, step: 'draft', done: 'yes', note: mark('Note') }));
  await made.dispatch();
  if (hides.later) changeCase(core, own.caseId, { openness: closed });
  await made.record({ kind: 'opened', present: made.seats });
  await made.record({ kind: 'item', item: own.item });
  await made.record({ kind: 'decision', item: own.item, outcome: 'other', text: mark('Beslutning'), referredTo: '' });
  await made.record({ kind: 'item', item: open.item });
  await made.record({ kind: 'closed' });
  const task = { id: 't', item: own.item, text: mark('Opgave'), owner: mark('Ejer'), due: null, done: null };
  await value(client.meetings.putFollowUp({ id, followUp: task }));
  return made;
}

/** The mark as it stands, and as bytes of other writings would show it. */
function forms(mark: string): string[] {
  const utf16 = Buffer.from(mark, 'utf16le');
  return [
    ...[mark, mark.toLowerCase(), Buffer.from(mark).toString('hex'), Buffer.from(mark).toString('hex').toUpperCase()],
    ...[utf16.toString('latin1'), Buffer.from(utf16).swap16().toString('latin1'), utf16.toString('hex')],
    Buffer.from(mark).toString('base64').slice(0, -4),
  ];
}

const PLACES =
  'Fil Filnavn Bilag Grund Svar Navn Accept Titel Nummer Organ Lukketbilag Tekst Rum Note Beslutning Opgave Ejer'.split(
    ' ',
  );
/** What of it the members' file of a format holds. */
const HELD = { text: ['Bilag', 'Titel', 'Tekst'], titles: ['Titel'] } as const;
const found = (contents: readonly string[], seed: number): string[] =>
  PLACES.filter((place) =>
    forms(secret(place, seed)).some((form) => contents.some((content) => content.includes(form))),
  );

const PUBLIC = Audience.options.filter((audience) => audience !== 'members');

it('nothing of what is closed or internal is in any public file', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 100, max: 99_999 }),
      fc.record({ caseClosed: fc.boolean(), later: fc.boolean() }),
      async (seed, hides) => {
        const made = await meetingWith(seed, hides.later ? { caseClosed: true, later: true } : hides);
        for (const audience of PUBLIC) {
          for (const variant of PackVariant.options) {
            for (const format of SEARCHED_PACKS) {
              const file = await made.file(format, audience, variant);
              const leaks = found([file.name, ...(await everythingIn(file.bytes))], seed);
              expect([audience, variant, format, leaks]).toEqual([audience, variant, format, []]);
            }
          }
        }
      },
    ),
    { numRuns: 3 },
  );
});

it('the members have it, so the marks can be found at all', { timeout: 60_000 }, async () => {
  const made = await meetingWith(777, { caseClosed: false, later: false });
  for (const format of PackFormat.options) {
    const seen = found(await everythingIn((await made.file(format)).bytes), 777);
    expect([format, HELD[KNOWN[format].holds].filter((place) => !seen.includes(place))]).toEqual([format, []]);
  }
});

it('what is not searched by itself lies in the ZIP under the name that is given', { timeout: 60_000 }, async () => {
  const entries = Object.keys(unzipSync((await (await begun()).file('zip', 'public')).bytes));
  const named = Object.values(KNOWN).flatMap(({ search }) =>
    search === 'searched' ? [] : [/^because the ZIP holds it as (\S+)$/.exec(search.not)?.[1]],
  );
  expect(entries).toEqual(expect.arrayContaining(named));
});
