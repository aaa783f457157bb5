/** Holds every file of `src` against the table of rooms: who may import whom, only by the door, and what pure rooms may not name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { ROOMS } from './rooms.ts';

const SRC = new URL('.', import.meta.url).pathname;
/** Files that only tests use say so in their first words. */
const FOR_TESTS = /^\/\*\*[\s*]*For (?:the )?tests\b/;

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path.includes('/'))
  .map((path) => {
    const text = readFileSync(SRC + path, 'utf8');
    const isTest = /\.test\.tsx?$/.test(path) || FOR_TESTS.test(text);
    return { path, room: path.slice(0, path.indexOf('/')), isTest, text };
  });

const IMPORT = /^(?:import|export)\b[^'";()=]*from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;
/** What a pure room must not do: read a clock, roll dice, wait, or touch the host's world. */
const IMPURE =
  /\b(?:Date\s*\(|Date\.|Math\.random|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|console\.|document\.|window\.|process\.(?:env|argv|exit|stdout|stderr|hrtime|nextTick)|performance\.|localStorage|eval\s*\(|new Function|async function|async \(|\bawait )/;

/** Code without comments, texts and regular expressions' neighbours, so that words in them do not count. */
function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/[^\n]*/g, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Why an import is not allowed; null when it is. */
function objection(room: string, isTest: boolean, path: string, target: string): string | null {
  const row = ROOMS[room];
  if (row === undefined) return `the folder ${room} is no room`;
  if (target.startsWith('.')) {
    const depth = path.split('/').length - 2;
    const up = target.split('/').filter((part) => part === '..').length;
    return up > depth && !isTest ? 'leaves its room by a relative path: use the door' : null;
  }
  if (target.startsWith('#')) {
    const other = target.slice(1);
    if (isTest || other === room || row.mayImport.includes(other)) return null;
    return `${room} may not import ${other}`;
  }
  if (isTest || row.npm.some((name) => target === name || target.startsWith(`${name}/`))) return null;
  if (row.world === 'node' && target.startsWith('node:')) return null;
  return `${room} may not name the package ${target}`;
}

describe('rooms', () => {
  test('import only what the table allows, and only by the door', () => {
    const objections: string[] = [];
    for (const { path, room, isTest, text } of FILES) {
      for (const found of text.matchAll(IMPORT)) {
        const target = (found[1] ?? found[2] ?? found[3]) as string;
        const why = objection(room, isTest, path, target);
        if (why !== null) objections.push(`${path}:${lineOf(text, found.index)}: ${target}: ${why}`);
      }
    }
    expect(objections).toEqual([]);
  });

  test('that are pure read no clock, roll no dice and wait for nothing', () => {
    const objections: string[] = [];
    for (const { path, room, isTest, text } of FILES) {
      if (ROOMS[room]?.world !== 'pure' || isTest) continue;
      const found = IMPURE.exec(bare(text));
      if (found !== null) objections.push(`${path}: ${found[0].trim()}`);
    }
    expect(objections).toEqual([]);
  });

  test('have a door each, under the name by which they are imported', () => {
    const doors = Object.fromEntries(Object.keys(ROOMS).map((room) => [`#${room}`, `./src/${room}/index.ts`]));
    expect(packageJson.imports).toEqual(doors);
    for (const room of Object.keys(ROOMS)) expect(FILES.map(({ path }) => path)).toContain(`${room}/index.ts`);
  });

  test('are all on the map', () => {
    const map = readFileSync(`${SRC}README.md`, 'utf8');
    for (const room of Object.keys(ROOMS)) expect(map).toContain(`\`${room}\``);
  });

  test('use packages that the map justifies, and no others', () => {
    const map = readFileSync(`${SRC}README.md`, 'utf8');
    const packages = [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.devDependencies)];
    for (const name of packages) expect(map, `src/README.md says nothing of ${name}`).toContain(`\`${name}\``);
  });

  test('begin every file by saying what it is', () => {
    const silent = FILES.filter(
      ({ text, isTest, path }) =>
        !isTest && !path.endsWith('index.ts') && !text.replace(/^#!.*\n/, '').startsWith('/**'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
