import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, section, told } from './support.ts';
import { untold, wordsAsked } from './wordOracle.ts';

const FOLDER = new URL('../../fixtures/foreign/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const opened = (name: string) => read(name, bytesOf(name));

describe('files of other programs, each a public report of words that got lost', () => {
  it.each([
    ['formula-fraction.docx', 'Andelen er $3/4$ af udgiften.'],
    ['formula-brackets.docx', 'Taksten er $2·(a+b)$ kr.'],
    ['field-dropdown.docx', 'Udvalget vælger grund Vest til skolen.'],
    ['field-eq.docx', 'Andelen er $3/4$ af prisen.'],
    ['field-simple-link.docx', 'Læs om [planen](https://nordby.example/plan) her.'],
    ['sign-in-note.docx', 'Se noten{Areal på 40 m² i alt}'],
    ['sign-private-use.docx', '• Borgerne er hørt'],
    ['wordart.docx', 'Teksten her. | FORTROLIGT UDKAST'],
    ['drawn-canvas.docx', 'Tekst. | Byrådets plan'],
    ['picture-elsewhere.docx', 'Kort: | <image Kort over Nordby>'],
    ['main-elsewhere.docx', 'Teksten her.'],
    ['drop-cap.docx', 'Dette er sagen om skolen.'],
    ['placeholder.docx', 'Pris:'],
    ['list-override.docx', 'ol3A(Grund A; Grund B) | Se D.'],
    ['list-paragraph-sign.docx', '§ 1 Skolen ligger i byen. | § 2 Bussen kører.'],
    ['cell-list-source.docx', 'table[Grund, Note / Øst, ul(Nær byen{Kilde et}; Dyr)] | Skolen er ny.{Kilde to}'],
    ['tracked-move.docx', 'Rest. | Flyttet sætning.'],
    ['tracked-cell-deleted.docx', 'table[Post, ]'],
  ])('%s', async (name, expected) => {
    expect(section(await opened(name), 'presentation')).toBe(expected);
  });

  it.each([
    [
      'formula-fraction.docx',
      'info',
      'Formler er skrevet på én linje og er markeret som formler i sagens tekst. Se efter, at de er rigtige: »3/4«.',
    ],
    ['field-dropdown.docx', 'dropped', 'Andre muligheder i filens valglister er ikke med: »grund Øst«.'],
    ['header-number.docx', 'dropped', 'Sidehoved og sidefod er ikke med: »26/4711-12«.'],
    ['note-picture.docx', 'dropped', 'Billeder i noter er ikke med: »Kortet«.'],
    ['note-tracked.docx', 'tracked', 'Sporet sletning af Bo: »halvfems«. Den er ikke med i teksten.'],
    ['note-tracked.docx', 'tracked', 'Filen har 1 sporet indsættelse af Bo (1 ord). De er taget med i teksten.'],
    ['subdocument.docx', 'dropped', 'Filen henter tekst fra en anden fil, som ikke er med: »del2.docx«.'],
    [
      'tracked-move.docx',
      'tracked',
      'Sporet flytning af Bo: »Flyttet sætning.«. Teksten står, hvor den er flyttet hen.',
    ],
    ['tracked-cell-deleted.docx', 'tracked', 'Sporet sletning af Bo: »Slettet celle«. Den er ikke med i teksten.'],
    ['placeholder.docx', 'dropped', 'Felter, der ikke er udfyldt, er ikke med: »Klik her for at skrive.«.'],
    [
      'list-headings.docx',
      'info',
      'Overskrifternes automatiske numre er skrevet som tekst; ved sagens egne afsnit vises de ikke: »1. Sagsfremstilling … 2. Økonomi«.',
    ],
  ])('%s tells %s: %s', async (name, kind, expected) => {
    expect(told(await opened(name), kind)).toContain(expected);
  });

  it('puts an embedded page where it stands, and a heading of its own in Ikke placeret', async () => {
    expect(section(await opened('altchunk-part.docx'), 'unplaced')).toBe(
      'h3 Ny skole i Nordby | Indlejret afsnit om grunden.',
    );
  });

  it('does not call a move a deletion', async () => {
    const moved = await opened('tracked-move.docx');
    expect(moved.report.deletions).toEqual([]);
    expect(told(moved, 'tracked')).toHaveLength(1);
  });

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.docx')))('%s loses no word untold', async (name) => {
    const bytes = bytesOf(name);
    expect(wordsAsked(bytes).length).toBeGreaterThan(3);
    expect(untold(bytes, await opened(name))).toEqual([]);
  });
});
