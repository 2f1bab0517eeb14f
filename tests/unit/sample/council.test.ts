import { describe, expect, it } from 'vitest';
import { exampleCases, SAMPLE_MUNICIPALITY, sampleCouncil } from '../../../electron/core/sample/index.ts';

const council = sampleCouncil();
const councilOn = (day: string) => council.mandates.filter((m) => m.body === 'kb' && m.from <= day && day <= m.to);

/** The 98 Danish municipalities, without *Kommune*. */
const REAL =
  `Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov Faxe
Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Faaborg-Midtfyn Gentofte Gladsaxe Glostrup Greve
Gribskov Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk Holstebro Horsens Hvidovre
Høje-Taastrup Hørsholm Ikast-Brande Ishøj Jammerbugt Kalundborg Kerteminde Kolding København Køge Langeland Lejre Lemvig
Lolland Lyngby-Taarbæk Læsø Mariagerfjord Middelfart Morsø Norddjurs Nordfyns Nyborg Næstved Odder Odense Odsherred Randers
Rebild Ringkøbing-Skjern Ringsted Roskilde Rudersdal Rødovre Samsø Silkeborg Skanderborg Skive Slagelse Solrød Sorø Stevns
Struer Svendborg Syddjurs Sønderborg Thisted Tønder Tårnby Vallensbæk Varde Vejen Vejle Vesthimmerland Viborg Vordingborg Ærø
Aabenraa Aalborg Aarhus`.split(/\s+/);

describe('the sample council', () => {
  it('is no Danish municipality, and says that it is a sample', () => {
    expect(REAL).toHaveLength(98);
    expect(REAL.map((name) => `${name} Kommune`)).not.toContain(SAMPLE_MUNICIPALITY.replace(' (eksempel)', ''));
    expect(SAMPLE_MUNICIPALITY).toMatch(/\(eksempel\)$/);
    expect(council.sample).toBe(true);
    for (const group of council.partyGroups) expect(group.name).toMatch(/\(eksempel\)$/);
  });

  it.each(['2026-01-01', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2029-12-31'])(
    'has 25 mandates on %s, each held by another member',
    (day) => expect(new Set(councilOn(day).map(({ member }) => member)).size).toBe(25),
  );

  it('has one member leave a group on 1 May 2026', () => {
    const groupOn = (day: string) => councilOn(day).find(({ member }) => member === 'ulrik-fjordbo')?.group;
    expect([groupOn('2026-04-30'), groupOn('2026-05-01')]).toEqual(['y', null]);
  });

  it('votes in the pool case as the mandates of that day allow', () => {
    const seats = new Map<string | null, number>();
    for (const { group } of councilOn('2026-10-12')) seats.set(group, (seats.get(group) ?? 0) + 1);
    expect(Object.fromEntries(seats)).toEqual({ x: 9, l: 6, t: 5, w: 3, y: 1, null: 1 });
  });

  it('has a finance committee, five standing committees of odd size and at most 11, and one special committee', () => {
    const kinds = council.bodies.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'financeCommittee')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'section17_4')).toHaveLength(1);
    const standing = council.bodies.filter(({ kind }) => kind === 'standingCommittee');
    expect(standing).toHaveLength(5);
    for (const { size } of standing) expect(size % 2 === 1 && size <= 11).toBe(true);
  });

  it('fills every seat with a different member of the council, with one chair', () => {
    for (const body of council.bodies.filter(({ id }) => id !== 'kb')) {
      const seats = council.mandates.filter((mandate) => mandate.body === body.id);
      expect(new Set(seats.map(({ member }) => member)).size).toBe(body.size);
      expect(seats.filter(({ role }) => role === 'chair')).toHaveLength(1);
      for (const { member } of seats) expect(councilOn(body.from).map((one) => one.member)).toContain(member);
    }
  });

  it('knows every body the sample cases go through', () => {
    const names = council.bodies.map(({ name }) => name);
    for (const { content } of exampleCases()) {
      for (const { body } of content.fields.chain) expect(names).toContain(body);
    }
  });
});
