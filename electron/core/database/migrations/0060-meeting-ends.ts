/** The plan knows when a meeting is planned to end. Meetings from before have no such word in their records, and none here. */
export const meetingEnds = 'alter table meetings add column ends text;';
