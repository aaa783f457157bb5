/**
 * A persistent table from whole numbers (ids, from 0) to values: changing it gives a new table that shares all that did
 * not change, and setting what is already there gives the same table. A 32-way trie, as in Clojure's vectors; ids are
 * dense and only grow, which a general map could not use. Here because every world of a replay is made of them.
 */
const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Node = readonly unknown[];
const EMPTY_NODE: Node = Object.freeze(new Array(WIDTH).fill(undefined));

export class Table<T> {
  readonly size: number;
  private readonly root: Node;
  private readonly shift: number;

  private constructor(root: Node, shift: number, size: number) {
    this.root = root;
    this.shift = shift;
    this.size = size;
  }

  static readonly EMPTY = new Table<never>(EMPTY_NODE, 0, 0);

  static empty<T>(): Table<T> {
    return Table.EMPTY as Table<T>;
  }

  get(id: number): T | undefined {
    if (id < 0 || id >>> this.shift >= WIDTH) return undefined;
    let node: unknown = this.root;
    for (let shift = this.shift; shift > 0; shift -= BITS) {
      node = (node as Node)[(id >>> shift) & MASK];
      if (node === undefined) return undefined;
    }
    return (node as Node)[id & MASK] as T | undefined;
  }

  set(id: number, value: T): Table<T> {
    return this.with(id, value);
  }

  delete(id: number): Table<T> {
    return this.get(id) === undefined ? this : this.with(id, undefined);
  }

  /** Values in order of their ids. */
  *values(): IterableIterator<T> {
    yield* walk<T>(this.root, this.shift);
  }

  /** Ids with their values, in order of the ids. */
  *entries(): IterableIterator<[id: number, value: T]> {
    yield* walkEntries<T>(this.root, this.shift, 0);
  }

  private with(id: number, value: T | undefined): Table<T> {
    const before = this.get(id);
    if (before === value) return this;
    let { root, shift } = this;
    while (id >>> shift >= WIDTH) {
      const grown = EMPTY_NODE.slice();
      grown[0] = root;
      root = grown;
      shift += BITS;
    }
    const size = this.size + (before === undefined ? 1 : 0) - (value === undefined ? 1 : 0);
    return new Table<T>(setIn(root, shift, id, value), shift, size);
  }
}

function setIn(node: Node, shift: number, id: number, value: unknown): Node {
  const copy = node.slice();
  const slot = (id >>> shift) & MASK;
  copy[slot] = shift === 0 ? value : setIn((copy[slot] as Node | undefined) ?? EMPTY_NODE, shift - BITS, id, value);
  return copy;
}

function* walk<T>(node: Node, shift: number): IterableIterator<T> {
  for (const child of node) {
    if (child === undefined) continue;
    if (shift === 0) yield child as T;
    else yield* walk<T>(child as Node, shift - BITS);
  }
}

function* walkEntries<T>(node: Node, shift: number, first: number): IterableIterator<[number, T]> {
  for (let i = 0; i < node.length; i++) {
    const child = node[i];
    if (child === undefined) continue;
    const id = first + (i << shift);
    if (shift === 0) yield [id, child as T];
    else yield* walkEntries<T>(child as Node, shift - BITS, id);
  }
}
