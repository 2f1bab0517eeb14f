export { type ExampleCase, exampleCases } from './cases.ts';
export { SAMPLE_MUNICIPALITY, type SampleCouncil, sampleCouncil } from './council.ts';
export { sampleCases } from './generate/index.ts';
export { sampleMeetings } from './meetings.ts';
