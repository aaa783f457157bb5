/** Instructions of the matcher, and how a tree becomes them. */
import { setTest, type Test, wordTest } from './characters.ts';
import { FLAG, type Node } from './tree.ts';

export type Instruction =
  | { readonly op: 'test'; readonly test: Test }
  | {
      readonly op: 'run';
      readonly test: Test;
      readonly min: number;
      readonly max: number;
      readonly how: 'greedy' | 'lazy' | 'possessive';
    }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'mark'; readonly slot: number }
  | { readonly op: 'moved'; readonly slot: number; readonly out: number }
  | { readonly op: 'at'; readonly where: string; readonly multiline: boolean; readonly word: Test }
  | { readonly op: 'reference'; readonly group: number; readonly ignoreCase: boolean; readonly unicode: boolean }
  | { readonly op: 'look'; readonly back: number; readonly negated: boolean; readonly out: number }
  | { readonly op: 'atomic'; readonly out: number }
  | { readonly op: 'condition'; readonly group: number; readonly no: number }
  | { readonly op: 'end' };

export interface MatchProgram {
  readonly code: readonly Instruction[];
  readonly groups: number;
  /** Places for captures (two a group) and for loops. */
  readonly slots: number;
  /** What the first character must be, null when that is not known. */
  readonly first: Test | null;
}

/** More instructions than this are not made: a repeat of a repeat of a repeat is written out. */
const MOST_INSTRUCTIONS = 200_000;

/** An OverflowError to be. */
export class TooLarge {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

export function compileTree(tree: Node, groups: number): MatchProgram {
  const compiler = new Compiler(groups);
  compiler.node(tree);
  compiler.emit({ op: 'end' });
  return { code: compiler.code, groups, slots: compiler.slots, first: firstOf(tree) };
}

/** The test of the first character, where one must come. */
function firstOf(node: Node): Test | null {
  switch (node.kind) {
    case 'set':
      return setTest(node.members, node.negated, node.flags);
    case 'sequence':
      return node.items[0] === undefined ? null : firstOf(node.items[0]);
    case 'group':
    case 'atomic':
      return firstOf(node.body);
    case 'repeat':
      return node.min > 0 ? firstOf(node.body) : null;
    case 'branch': {
      const tests = node.choices.map(firstOf);
      return tests.every((test) => test !== null) ? (c) => tests.some((test) => (test as Test)(c)) : null;
    }
    default:
      return null;
  }
}

const NEWLINE = 10;

class Compiler {
  readonly code: Instruction[] = [];
  slots: number;

  constructor(groups: number) {
    this.slots = 2 * (groups + 1);
  }

  emit(instruction: Instruction): number {
    if (this.code.length >= MOST_INSTRUCTIONS) throw new TooLarge('regular expression code size limit exceeded');
    return this.code.push(instruction) - 1;
  }

  private patch(at: number, instruction: Instruction): void {
    this.code[at] = instruction;
  }

  node(node: Node): void {
    switch (node.kind) {
      case 'set':
      case 'any':
        this.emit({ op: 'test', test: testOf(node) });
        return;
      case 'at':
        this.emit({
          op: 'at',
          where: node.where,
          multiline: (node.flags & FLAG.MULTILINE) !== 0,
          word: wordTest(node.flags),
        });
        return;
      case 'sequence':
        for (const item of node.items) this.node(item);
        return;
      case 'branch':
        this.branch(node.choices);
        return;
      case 'group':
        this.emit({ op: 'save', slot: 2 * node.index });
        this.node(node.body);
        this.emit({ op: 'save', slot: 2 * node.index + 1 });
        return;
      case 'repeat':
        this.repeat(node);
        return;
      case 'reference': {
        const ignoreCase = (node.flags & FLAG.IGNORECASE) !== 0;
        this.emit({ op: 'reference', group: node.group, ignoreCase, unicode: (node.flags & FLAG.UNICODE) !== 0 });
        return;
      }
      case 'look':
        this.inner(node.body, (out) => ({ op: 'look', back: node.back, negated: node.negated, out }));
        return;
      case 'atomic':
        this.inner(node.body, (out) => ({ op: 'atomic', out }));
        return;
      case 'condition': {
        const at = this.emit({ op: 'condition', group: node.group, no: 0 });
        this.node(node.yes);
        const jump = this.emit({ op: 'jump', to: 0 });
        this.patch(at, { op: 'condition', group: node.group, no: this.code.length });
        this.node(node.no);
        this.patch(jump, { op: 'jump', to: this.code.length });
      }
    }
  }

  /** A part that is matched by itself: the instruction, the part, its end. */
  private inner(body: Node, make: (out: number) => Instruction): void {
    const at = this.emit({ op: 'end' });
    this.node(body);
    this.emit({ op: 'end' });
    this.patch(at, make(this.code.length));
  }

  private branch(choices: readonly Node[]): void {
    const jumps: number[] = [];
    for (const [i, choice] of choices.entries()) {
      if (i === choices.length - 1) {
        this.node(choice);
        break;
      }
      const split = this.emit({ op: 'jump', to: 0 });
      this.node(choice);
      jumps.push(this.emit({ op: 'jump', to: 0 }));
      this.patch(split, { op: 'split', first: split + 1, second: this.code.length });
    }
    for (const jump of jumps) this.patch(jump, { op: 'jump', to: this.code.length });
  }

  private repeat(node: Node & { kind: 'repeat' }): void {
    const { min, max, how, body } = node;
    if (body.kind === 'set' || body.kind === 'any') {
      this.emit({ op: 'run', test: testOf(body), min, max, how });
      return;
    }
    if (how === 'possessive') {
      this.inner({ ...node, how: 'greedy' }, (out) => ({ op: 'atomic', out }));
      return;
    }
    for (let i = 0; i < min; i++) this.node(body);
    if (max === Number.POSITIVE_INFINITY) this.star(body, how === 'lazy');
    else this.optional(body, max - min, how === 'lazy');
  }

  private star(body: Node, lazy: boolean): void {
    const slot = this.slots++;
    const split = this.emit({ op: 'jump', to: 0 });
    this.emit({ op: 'mark', slot });
    this.node(body);
    const moved = this.emit({ op: 'jump', to: 0 });
    this.emit({ op: 'jump', to: split });
    const out = this.code.length;
    this.patch(moved, { op: 'moved', slot, out });
    this.patch(
      split,
      lazy ? { op: 'split', first: out, second: split + 1 } : { op: 'split', first: split + 1, second: out },
    );
  }

  private optional(body: Node, count: number, lazy: boolean): void {
    const splits: number[] = [];
    for (let i = 0; i < count; i++) {
      splits.push(this.emit({ op: 'jump', to: 0 }));
      this.node(body);
    }
    const out = this.code.length;
    for (const split of splits) {
      this.patch(
        split,
        lazy ? { op: 'split', first: out, second: split + 1 } : { op: 'split', first: split + 1, second: out },
      );
    }
  }
}

function testOf(node: Node & { kind: 'set' | 'any' }): Test {
  if (node.kind === 'set') return setTest(node.members, node.negated, node.flags);
  return node.flags & FLAG.DOTALL ? () => true : (c) => c !== NEWLINE;
}
