/** Answers of a charter's open rounds lie in a place of their own, out of its record. */
export const charterAnswers = `
create table charter_answers (
  id text primary key,
  round text not null,
  clause text not null,
  score integer not null,
  example text not null,
  comment text not null
) strict, without rowid;
create index charter_answers_by_round on charter_answers (round);
`;
