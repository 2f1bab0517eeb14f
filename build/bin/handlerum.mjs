#!/usr/bin/env node
// Plain JavaScript for any Node from 18 on: finds the Node that this project pins, and runs the command line with it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isStale } from '../lib/sources.mjs';

const NEEDED = 24;
const root = join(fileURLToPath(import.meta.url), '../../..');
const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(join(root, 'node_modules/better-sqlite3'))) refuse('its packages are missing');
else if (major >= NEEDED) await import(pathToFileURL(entry()).href);
else runPinned();

/** One line that says what to do; `npm run setup` installs packages and Node, and needs no Node but the one that runs npm. */
function refuse(why) {
  process.stderr.write(`handlerum: ${why}; "npm run setup" in ${root} puts them in place\n`);
  process.exitCode = 2;
}

/** The bundle while it is up to date; else the sources, which this Node reads as they are. */
function entry() {
  const bundle = join(root, 'dist/cli.js');
  const source = join(root, 'electron/cli/main.ts');
  return existsSync(bundle) && (!existsSync(source) || !isStale(root)) ? bundle : source;
}

function runPinned() {
  const node = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe']
    .map((path) => join(root, path))
    .find((path) => existsSync(path));
  if (!node)
    return refuse(`Node ${NEEDED} is needed, this is ${process.versions.node} and the project's own is missing`);
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends these to the child too; a supervisor sends them to this process only.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`handlerum: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
