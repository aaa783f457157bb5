/** What the project's own commands share: running others, and installing what is missing. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NEEDED = [20, 19];

/** Runs a command with the terminal as its own; returns its exit code. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
  if (error) console.error(`cannot run ${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a tool of node_modules. */
export function tool(name, args, options = {}) {
  return run('npx', ['--no-install', name, ...args], options);
}

/** Installs the packages when they are missing or older than the lock file; ends the process when that fails. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(`Loopscope needs Node ${NEEDED.join('.')} or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const marker = `${ROOT}/node_modules/.package-lock.json`;
  const lock = `${ROOT}/package-lock.json`;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  if (existsSync(marker) && upToDate()) return;
  console.log('Installing packages …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) process.exit(1);
}

/** A checkout touches files: what counts is whether npm finds everything in its place. */
function upToDate() {
  return run('npm', ['ls', '--silent', '--depth=0'], { stdio: 'ignore' }) === 0;
}
