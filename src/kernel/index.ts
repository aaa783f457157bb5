export { type Chance, PLAIN, seeded } from './chance.ts';
export type { Computer } from './computer.ts';
export { COSTS, MILLISECOND, SECOND } from './costs.ts';
export {
  ERRNO,
  entriesOf,
  FileFault,
  type FileNode,
  type FileTime,
  FileTree,
  type Folder,
  noteChange,
  noteRead,
  type PlainFile,
  resize,
  setMode,
  setTimes,
} from './files.ts';
export { SWITCH_INTERVAL } from './gil.ts';
export { type Hardware, Kernel, type Start } from './kernel.ts';
export type { ExitStatus, Process } from './process.ts';
export { Selector } from './selector.ts';
export type { Thread, ThreadState, Wait } from './thread.ts';
export type { Timer } from './timers.ts';
export { WaitQueue } from './wait-queue.ts';
