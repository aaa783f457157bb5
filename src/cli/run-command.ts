/** `loopscope run`: runs a program and writes what was asked for. */

import { writeFileSync } from 'node:fs';
import { InternalError } from '#base';
import {
  DEFAULT_SETTINGS,
  type Ended,
  hasConstant,
  type Program,
  run,
  type ScheduleListener,
  type Session,
} from '#machine';
import { encode, toChromeTrace, toJson } from '#trace';
import { loadProgram } from './load.ts';
import { type RunOptions, UsageError } from './options.ts';
import { Output } from './streams.ts';

const EXIT_INTERNAL = 70;

/** Runs the program; returns the exit code. */
export function runCommand(options: RunOptions): number {
  const program = loadProgram(options.file, options.args);
  checkConstants(program, options.set);
  const [out, err] = [new Output(1), new Output(2)];
  const begun = process.hrtime.bigint();
  try {
    const session = run(program, settingsOf(options), listeners(options, out, err));
    const wallMs = Number(process.hrtime.bigint() - begun) / 1e6;
    out.flush();
    report(session.ended as Ended, err);
    if (options.stats) err.write(`${statsLine(session, wallMs)}\n`);
    writeTraces(session, options);
    return (session.ended as Ended).code;
  } catch (error) {
    out.flush();
    if (error instanceof UsageError) throw error;
    err.write(`loopscope: internal error, please report it: ${describe(error)}\n`);
    return EXIT_INTERNAL;
  } finally {
    err.flush();
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

function listeners(options: RunOptions, out: Output, err: Output) {
  if (!options.schedule) return { text: (stream: 1 | 2, text: string) => (stream === 1 ? out : err).write(text) };
  const handle: ScheduleListener = (turn, time, kind, name) =>
    out.write(`${turn} ${milliseconds(time)} ${kind} ${name}\n`);
  return { text: (_stream: 1 | 2, text: string) => err.write(text), handle };
}

/** Rounded, half away from zero; virtual time is never negative. */
function milliseconds(ns: number): number {
  return Math.floor(ns / 1e6 + 0.5);
}

/** What is not the program's own text: why it could not be run, or not to its end. */
function report({ reason, text, diagnostic }: Ended, err: Output): void {
  if (reason === 'raised' && text !== '') err.write(`loopscope: ${text}\n`);
  if (reason === 'unsupported' && diagnostic !== null) {
    const { file, span, message, hint } = diagnostic;
    err.write(`${file}:${span.line}: ${message}${hint === null ? '' : ` (${hint})`}\n    ${diagnostic.text.trim()}\n`);
  } else if (reason === 'limit' || reason === 'deadlock' || reason === 'stopped') err.write(`loopscope: ${text}\n`);
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
  if (trace !== null) writeFileSync(trace, toJson(session.trace));
  if (chromeTrace !== null) writeFileSync(chromeTrace, toChromeTrace(session.trace));
}

function describe(error: unknown): string {
  if (error instanceof InternalError || error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
