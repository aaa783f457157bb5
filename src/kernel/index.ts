export { type Chance, PLAIN, seeded } from './chance.ts';
export { Computer } from './computer.ts';
export { COSTS, MILLISECOND, SECOND } from './costs.ts';
export { type Datagram, DatagramSocket } from './datagram-socket.ts';
export type { DescriptorTable } from './descriptor-table.ts';
export { EPOLL, Epoll, type Ready, readiness } from './epoll.ts';
export { ERRNO, FileFault } from './errno.ts';
export {
  entriesOf,
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
export type { Address, Line, Network } from './network.ts';
export { OpenFile, type Watcher } from './open-file.ts';
export { makePipe } from './pipe.ts';
export { type ExitStatus, Process } from './process.ts';
export { ProcessFile } from './process-file.ts';
export { O, openFile, RegularFile } from './regular-file.ts';
export { Semaphore } from './semaphore.ts';
export { isSharedMemory, SharedMemory } from './shared-memory.ts';
export { makeSocketPair, SHUT, StreamSocket } from './stream-socket.ts';
export { Terminal } from './terminal.ts';
export { Thread, type ThreadState, type Wait } from './thread.ts';
export type { Timer } from './timers.ts';
export { WaitQueue } from './wait-queue.ts';
