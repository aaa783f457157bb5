/**
 * The identities that events carry, each a small whole number counted from 1 within one run, so that they can live in
 * integer columns and index arrays. 0 means "none". Branded, so that a task is never passed where a handle is meant.
 */
import type { Brand } from '#base';

export type ProcessId = Brand<number, 'ProcessId'>;
export type ThreadId = Brand<number, 'ThreadId'>;
export type CoreId = Brand<number, 'CoreId'>;
export type Fd = Brand<number, 'Fd'>;
export type LoopId = Brand<number, 'LoopId'>;
export type HandleId = Brand<number, 'HandleId'>;
export type FutureId = Brand<number, 'FutureId'>;
export type TaskId = Brand<number, 'TaskId'>;
/** A call of a Python function; a generator or coroutine keeps its id while it is suspended. */
export type FrameId = Brand<number, 'FrameId'>;
/** A lock, event, semaphore, queue …: whatever tasks or threads wait for by name. */
export type ResourceId = Brand<number, 'ResourceId'>;
/** Position of an event in its trace, from 0; -1 where there is none. */
export type EventIndex = number;
/** Nanoseconds of virtual time since the program began, whole. */
export type VirtualNs = number;
