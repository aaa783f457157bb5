/**
 * The identities that events carry, each a small whole number counted from 1 within one run, so that they can live in
 * integer columns and index arrays. 0 means "none". Those of
 * the kernel are branded, so that a thread is never passed where a process is meant.
 */
import type { Brand } from '#base';

export type ProcessId = Brand<number, 'ProcessId'>;
export type ThreadId = Brand<number, 'ThreadId'>;
export type CoreId = Brand<number, 'CoreId'>;
export type Fd = Brand<number, 'Fd'>;

/** Position of an event in its trace, from 0; -1 where there is none. */
export type EventIndex = number;
/** Nanoseconds of virtual time since the program began, whole. */
export type VirtualNs = number;
