/**
 * Things that tasks or threads wait for by name: locks, events, conditions, semaphores, barriers, queues; of asyncio,
 * threading or any other library. `holder` and `waiter` are tasks where `task` is not 0, else the event's thread.
 */
export const SYNC_KINDS = {
  /** `class` as Queue, Lock; `capacity` 0 for unbounded. */
  'sync/created': { resource: 'id', task: 'id', class: 'text', capacity: 'int' },
  'sync/waited': { resource: 'id', task: 'id', future: 'id', what: 'text' },
  /** Gave up waiting: cancelled or timed out. */
  'sync/left': { resource: 'id', task: 'id', future: 'id' },
  'sync/taken': { resource: 'id', task: 'id', value: 'int' },
  'sync/released': { resource: 'id', task: 'id', value: 'int' },
  /** A queue got or gave an item; `value` items are in it now; `item` is its short repr. */
  'sync/put': { resource: 'id', task: 'id', value: 'int', item: 'text' },
  'sync/got': { resource: 'id', task: 'id', value: 'int', item: 'text' },
  /** The first waiter, or each, was told to go on. */
  'sync/notified': { resource: 'id', task: 'id', future: 'id' },
} as const;
