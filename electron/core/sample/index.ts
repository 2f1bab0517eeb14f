export { type PreparedSample, prepareSample, putSample } from './begin.ts';
export { type ExampleCase, exampleCases } from './cases.ts';
export { SAMPLE_MUNICIPALITY, type SampleCouncil, sampleCouncil } from './council.ts';
export { sampleCases } from './generate/index.ts';
