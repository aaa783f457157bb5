/** What a program printed and how it ended, as a text that people can read and compare; the same for ours and CPython's. */
import { normalise } from '../oracle/normalise.ts';
import type { Terms } from './programs.ts';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or a word for an end that is none. */
  readonly code: number | string;
  /** A line for each callback that an event loop ran: its turn, and what it was. */
  readonly schedule?: readonly string[];
}

/** Where our computer has programs, of which a new process learns the whole path. */
const HOME = '/home/user/';

/** A thread's number, as pthreads have it. */
const IDENT = /\b1[34]\d{13}\b/g;

/** The recording of what was printed, with what differs between two machines made equal. */
export function write(printed: Printed, terms: Pick<Terms, 'anyOrder' | 'schedule'>): string {
  const { stdout, stderr, code, schedule = [] } = printed;
  const { anyOrder } = terms;
  const ran = terms.schedule ? section('schedule', `${schedule.join('\n')}\n`, false) : '';
  return `exit ${code}\n${section('stdout', stdout, anyOrder)}${section('stderr', stderr, anyOrder)}${ran}`;
}

function section(title: string, text: string, anyOrder: boolean): string {
  if (text === '') return '';
  const lines = normalise(text.replaceAll(HOME, '').replace(IDENT, 'IDENT')).split('\n');
  if (lines.at(-1) === '') lines.pop();
  else lines.push('(no newline at the end)');
  return `── ${title}\n${(anyOrder ? lines.sort() : lines).join('\n')}\n`;
}

const OPENING = '# Recorded with ';

/** The recording with a first line that says by what. */
export function sign(recording: string, by: string): string {
  return `${OPENING}${by} by \`npm run record\`.\n${recording}`;
}

/** The recording without its first line, which says where it is from. */
export function unsign(text: string): string {
  return text.startsWith('# ') ? text.slice(text.indexOf('\n') + 1) : text;
}
