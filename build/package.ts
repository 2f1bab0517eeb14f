import { runTool } from './run.ts';

/** Installers for the system this runs on; further arguments (`--dir`, `--win`) go to electron-builder. */
const built = await runTool('build/build.ts', ['--if-stale']);
if (built.status !== 0) process.exit(built.status);
const args = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
const packed = await runTool('node_modules/electron-builder/cli.js', args);
process.exit(packed.status);
