/** `loopscope run`: runs a program and writes what was asked for. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import {
  DEFAULT_SETTINGS,
  type Ended,
  hasConstant,
  type Program,
  run,
  type ScheduleListener,
  type Session,
} from '#machine';
import { chromePieces, encode, jsonPieces } from '#trace';
import { loadProgram } from './load.ts';
import { type RunOptions, UsageError } from './options.ts';
import { Output } from './streams.ts';

/** Runs the program; returns the exit code. */
export function runCommand(options: RunOptions): number {
  const program = { ...loadProgram(options.file, options.args), hosts: options.hosts };
  checkConstants(program, options.set);
  const output = new Output();
  const begun = process.hrtime.bigint();
  try {
    const session = run(program, settingsOf(options), listeners(options, output));
    const wallMs = Number(process.hrtime.bigint() - begun) / 1e6;
    const ended = session.ended as Ended;
    report(ended, output);
    if (options.stats) output.write(2, `${statsLine(session, wallMs)}\n`);
    writeTraces(session, options);
    return ended.code;
  } finally {
    output.flush();
  }
}

function checkConstants(program: Program, set: Readonly<Record<string, string>>): void {
  const source = program.files[program.main] ?? '';
  for (const name of Object.keys(set)) {
    if (!hasConstant(source, name)) throw new UsageError(`${program.main} has no constant ${name} to set`);
  }
}

/** Lines and frames are only recorded for those who look at the trace. */
function settingsOf({ seed, cores, gil, set, limits, trace, chromeTrace }: RunOptions) {
  return { ...DEFAULT_SETTINGS, seed, cores, gil, set, limits, lines: trace !== null || chromeTrace !== null };
}

function listeners({ schedule }: RunOptions, output: Output) {
  if (!schedule) return { text: (stream: 1 | 2, text: string) => output.write(stream, text) };
  const handle: ScheduleListener = (turn, time, kind, name) =>
    output.write(1, `${turn} ${milliseconds(time)} ${kind} ${name}\n`);
  return { text: (_stream: 1 | 2, text: string) => output.write(2, text), handle };
}

/** Rounded, half away from zero; virtual time is never negative. */
function milliseconds(ns: number): number {
  return Math.floor(ns / 1e6 + 0.5);
}

/** What is not the program's own text: why it could not be run, or not to its end. */
function report({ reason, text, diagnostic }: Ended, output: Output): void {
  if (reason === 'unsupported' && diagnostic !== null) {
    const { file, span, message, hint } = diagnostic;
    const why = `${message}${hint === null ? '' : ` (${hint})`}`;
    output.write(2, `${file}:${span.line}: ${why}\n    ${diagnostic.text.trim()}\n`);
    return;
  }
  const isOurs = reason === 'limit' || reason === 'deadlock' || reason === 'stopped';
  if (isOurs || (reason === 'raised' && text !== '')) output.write(2, `loopscope: ${text}\n`);
}

function statsLine(session: Session, wallMs: number): string {
  const { virtualNs, instructions, events, turns, handles } = session.stats();
  const traceBytes = encode(session.trace).byteLength;
  return JSON.stringify({
    wallMs: Math.round(wallMs * 100) / 100,
    virtualNs,
    instructions,
    events,
    traceBytes,
    turns,
    handles,
  });
}

function writeTraces(session: Session, { trace, chromeTrace }: RunOptions): void {
  if (trace !== null) writePieces(trace, jsonPieces(session.trace));
  if (chromeTrace !== null) writePieces(chromeTrace, chromePieces(session.trace));
}

function writePieces(path: string, pieces: Iterable<string>): void {
  try {
    const file = openSync(path, 'w');
    for (const piece of pieces) writeFileSync(file, piece);
    closeSync(file);
  } catch (error) {
    throw new UsageError(`can't write file '${path}': ${(error as Error).message}`);
  }
}
