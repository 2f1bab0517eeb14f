import { runChecks } from './checks.ts';

const checks = await runChecks();
process.exit(checks.every(({ status }) => status === 0) ? 0 : 1);
