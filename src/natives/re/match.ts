/**
 * The matcher: runs the instructions of a program over code points, going back to the last choice when one fails. It has a
 * stack of its own, so that long texts do not need a deep one of the host, and counts its steps, so that a pattern that
 * never ends can be stopped.
 */
import { fold } from './characters.ts';
import type { Instruction, MatchProgram } from './program.ts';

/** Text as code points or bytes. */
export type Text = ArrayLike<number>;

/** Kinds of entries on the stack of choices. */
const CHOICE = 0;
const UNDO = 1;
const RUN = 2;

export class Matcher {
  /** Where groups begin and end, -1 for not at all; behind them the loops' marks. */
  readonly slots: Int32Array;
  /** The group that was closed last, 0 for none. */
  last = 0;
  private readonly program: MatchProgram;
  private readonly text: Text;
  private readonly end: number;
  private readonly onSteps: (count: number) => void;
  private readonly stack: number[] = [];
  private steps = 0;

  constructor(program: MatchProgram, text: Text, end: number, onSteps: (count: number) => void) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.onSteps = onSteps;
    this.slots = new Int32Array(program.slots).fill(-1);
  }

  /** True when the program matches at `start`, to the end of the text with `full`. An empty match at `notEmptyAt` does not count. */
  matchAt(start: number, full: boolean, notEmptyAt = -1): boolean {
    this.slots.fill(-1);
    this.last = 0;
    this.stack.length = 0;
    const accepts = (at: number) => (!full || at === this.end) && !(at === start && at === notEmptyAt);
    const end = this.run(0, start, accepts);
    if (end < 0) return false;
    this.slots[0] = start;
    this.slots[1] = end;
    return true;
  }

  /** The first place from `start` on at which it matches, -1 for none. */
  search(start: number, notEmptyAt = -1): number {
    const { first } = this.program;
    for (let at = start; at <= this.end; at++) {
      if (first !== null && (at === this.end || !first(this.text[at] as number))) continue;
      if (this.matchAt(at, false, notEmptyAt)) return at;
    }
    return -1;
  }

  /** Runs from `pc` at `start` to an `end` that is accepted; where the text has got to, or -1. */
  private run(begin: number, start: number, accepts: (at: number) => boolean): number {
    const { code } = this.program;
    const { text, end, slots, stack } = this;
    const floor = stack.length;
    let pc = begin;
    let at = start;
    for (;;) {
      if (++this.steps >= 1000) this.charge();
      const instruction = code[pc] as Instruction;
      let fails = false;
      switch (instruction.op) {
        case 'test':
          fails = at >= end || !instruction.test(text[at] as number);
          at++;
          pc++;
          break;
        case 'run': {
          const reached = this.runOf(instruction, at, pc + 1);
          fails = reached < 0;
          at = reached;
          pc++;
          break;
        }
        case 'split':
          stack.push(instruction.second, at, CHOICE);
          pc = instruction.first;
          break;
        case 'jump':
          pc = instruction.to;
          break;
        case 'save':
          stack.push(this.last, -1, UNDO, slots[instruction.slot] as number, instruction.slot, UNDO);
          slots[instruction.slot] = at;
          if (instruction.slot & 1) this.last = instruction.slot >> 1;
          pc++;
          break;
        case 'mark':
          stack.push(slots[instruction.slot] as number, instruction.slot, UNDO);
          slots[instruction.slot] = at;
          pc++;
          break;
        case 'moved':
          pc = slots[instruction.slot] === at ? instruction.out : pc + 1;
          break;
        case 'at':
          fails = !this.isAt(instruction, at);
          pc++;
          break;
        case 'reference': {
          const length = this.repeats(instruction, at);
          fails = length < 0;
          at += length;
          pc++;
          break;
        }
        case 'look':
          fails = this.looks(pc + 1, at - instruction.back, instruction.back > 0 ? at : -1) === instruction.negated;
          pc = instruction.out;
          break;
        case 'atomic': {
          const reached = this.run(pc + 1, at, () => true);
          fails = reached < 0;
          if (!fails) this.forgetChoices(floor);
          at = reached;
          pc = instruction.out;
          break;
        }
        case 'condition':
          pc = (slots[2 * instruction.group + 1] as number) >= 0 ? pc + 1 : instruction.no;
          break;
        default:
          if (accepts(at)) return at;
          fails = true;
      }
      if (!fails) continue;
      // back to the last choice
      for (;;) {
        if (stack.length <= floor) return -1;
        const kind = stack.pop() as number;
        const b = stack.pop() as number;
        const a = stack.pop() as number;
        if (kind === UNDO) {
          if (b < 0) this.last = a;
          else slots[b] = a;
          continue;
        }
        if (kind === RUN) {
          const step = stack.pop() as number;
          const limit = stack.pop() as number;
          pc = a;
          at = b + step;
          if (at !== limit) stack.push(limit, step, pc, at, RUN);
          break;
        }
        pc = a;
        at = b;
        break;
      }
    }
  }

  /** Of what has succeeded as a whole only the undo entries stay. */
  private forgetChoices(floor: number): void {
    const { stack } = this;
    const kept: number[] = [];
    for (let top = stack.length; top > floor; ) {
      const kind = stack[top - 1] as number;
      if (kind === UNDO) kept.push(kind, stack[top - 2] as number, stack[top - 3] as number);
      top -= kind === RUN ? 5 : 3;
    }
    stack.length = floor;
    while (kept.length > 0) stack.push(kept.pop() as number);
  }

  private charge(): void {
    this.onSteps(this.steps);
    this.steps = 0;
  }

  /** One character again and again; remembers how far it may go back (or on). */
  private runOf(run: Instruction & { op: 'run' }, start: number, next: number): number {
    const { text, stack } = this;
    const least = start + run.min;
    const most = Math.min(this.end, start + run.max);
    if (least > this.end) return -1;
    let at = start;
    const goal = run.how === 'lazy' ? least : most;
    while (at < goal && run.test(text[at] as number)) at++;
    this.steps += (at - start) >> 3;
    if (at < least) return -1;
    if (run.how === 'greedy' && at > least) stack.push(least, -1, next, at, RUN);
    if (run.how === 'lazy') {
      let limit = at;
      while (limit < most && run.test(text[limit] as number)) limit++;
      if (limit > at) stack.push(limit, 1, next, at, RUN);
    }
    return at;
  }

  private isAt({ where, multiline, word }: Instruction & { op: 'at' }, at: number): boolean {
    const { text, end } = this;
    const isWord = (i: number) => i >= 0 && i < end && word(text[i] as number);
    switch (where) {
      case '^':
        return at === 0 || (multiline && text[at - 1] === 10);
      case '$':
        return at === end || (at === end - 1 && text[at] === 10) || (multiline && text[at] === 10);
      case 'A':
        return at === 0;
      case 'Z':
        return at === end;
      case 'b':
        return isWord(at - 1) !== isWord(at);
      default:
        return isWord(at - 1) === isWord(at);
    }
  }

  /** The length of what the group has matched when it comes again here, -1 when it does not. */
  private repeats({ group, ignoreCase, unicode }: Instruction & { op: 'reference' }, at: number): number {
    const [from, to] = [this.slots[2 * group] as number, this.slots[2 * group + 1] as number];
    if (from < 0 || to < 0 || at + to - from > this.end) return -1;
    for (let i = from; i < to; i++) {
      const [a, b] = [this.text[i] as number, this.text[at + i - from] as number];
      if (a !== b && !(ignoreCase && fold(a, unicode) === fold(b, unicode))) return -1;
    }
    return to - from;
  }

  /** Whether the part at `pc` matches from `start`, up to `mustEnd` where that is given. Captures stay only when it does. */
  private looks(pc: number, start: number, mustEnd: number): boolean {
    if (start < 0) return false;
    const floor = this.stack.length;
    const reached = this.run(pc, start, (at) => mustEnd < 0 || at === mustEnd);
    if (reached < 0) return false;
    this.forgetChoices(floor);
    return true;
  }
}
