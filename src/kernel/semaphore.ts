/** A POSIX semaphore of a computer: a number that processes take from and give to. Nobody hands it to anybody. */
import { WaitQueue } from './wait-queue.ts';

export class Semaphore {
  value: number;
  readonly waiting = new WaitQueue();

  constructor(value: number) {
    this.value = value;
  }
}
