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
export { Kernel, type Start } from './kernel.ts';
export { Selector } from './selector.ts';
export type { Thread, ThreadState, Wait } from './thread.ts';
export type { Timer } from './timers.ts';
