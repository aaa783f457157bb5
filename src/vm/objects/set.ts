/**
 * The storage of set and frozenset: a dict without values, and the order in which CPython would go through it. Sets of
 * numbers, None, tuples of such and objects that make their hash of such have CPython's order; sets with anything else,
 * whose order CPython draws by lot, have the order in which their elements came. What this is not: what may call Python (protocol/sets.ts), the methods
 * (set-type.ts).
 */
import type { Interpreter } from '../interpreter.ts';
import { quickHash } from '../protocol/hash.ts';
import { setWord, word } from '../protocol/hash64.ts';
import { PyObject, type Value, type Visit } from '../value.ts';
import { PyDict, tokenOf } from './dict.ts';
import { SetTable } from './set-table.ts';
import { dictType, frozensetType, type PyType, setType } from './type.ts';

export class PySet extends PyObject {
  entries = new PyDict(dictType);
  /** CPython's table: null until the order matters, and for sets that have none. */
  private table: SetTable | null = null;
  /** Holds or held an element whose hash CPython draws by lot. */
  private unordered = false;
  /** Where pop goes on searching in the table; CPython keeps it when a set is cleared. */
  private finger = 0;
  /** Where the search for the first entry starts, in a set without a table. */
  private start = 0;
  constructor(type: PyType) {
    super(type);
  }

  get size(): number {
    return this.entries.size;
  }

  /** Has to be told of each element that has just been added to `entries`. */
  added(interp: Interpreter, key: Value): void {
    if (this.table === null) return;
    if (this.hashLasts(interp, key, this.entries.keys.length - 1)) this.table.add(key, word.hi, word.lo);
    else this.forgetOrder();
  }

  /** Leaves the hash of the entry at an index in `word`; false when CPython would draw it by lot. */
  private hashLasts(interp: Interpreter, key: Value, at: number): boolean {
    if (tokenOf(key) !== undefined) return quickHash(interp, key, true);
    const [hi, lo, byLot] = this.entries.hashOfEntry(at);
    setWord(hi, lo);
    return !byLot;
  }

  /** Removes the entry at an index of `entries`, whose token the caller knows. */
  removeAt(interp: Interpreter, at: number, token: unknown): void {
    const key = this.entries.keys[at] as Value;
    const table = this.order(interp);
    if (table !== null) {
      this.hashLasts(interp, key, at);
      table.remove(key, word.hi, word.lo);
    }
    this.entries.removeAt(at, token);
  }

  clear(): void {
    this.entries.clear();
    this.table = null;
    this.unordered = false;
    this.start = 0;
  }

  /** CPython's table, made now if it was not needed before; null for a set that keeps the order of insertion. */
  order(interp: Interpreter): SetTable | null {
    if (this.table !== null || this.unordered) return this.table;
    const table = new SetTable();
    for (const [at, key] of this.entries.keys.entries()) {
      if (key === undefined) continue;
      if (!this.hashLasts(interp, key, at)) {
        this.forgetOrder();
        return null;
      }
      table.add(key, word.hi, word.lo);
    }
    this.table = table;
    return table;
  }

  /** Becomes a copy of another set; both are told apart by type only. */
  copyFrom(interp: Interpreter, other: PySet): void {
    const order = other.order(interp);
    other.entries.copyInto(this.entries);
    this.unordered = other.unordered;
    this.table = null;
    if (order === null) return;
    this.table = new SetTable();
    this.table.copy(order);
  }

  /** Takes over the contents of a set that nobody else uses. */
  takeFrom(other: PySet): void {
    this.entries = other.entries;
    this.table = other.table;
    this.unordered = other.unordered;
    this.start = 0;
  }

  /** The index in `entries` of the element that pop takes; the set is not empty. */
  firstAt(interp: Interpreter): number {
    const table = this.order(interp);
    if (table !== null) return this.firstInTable(table);
    const { keys } = this.entries;
    if (this.start >= keys.length) this.start = 0;
    while (keys[this.start] === undefined) this.start = (this.start + 1) % keys.length;
    return this.start;
  }

  private firstInTable(table: SetTable): number {
    const slot = table.slotFrom(this.finger);
    this.finger = slot + 1;
    const key = table.at(slot) as Value;
    const token = tokenOf(key);
    if (token !== undefined) return this.entries.indexOfToken(token);
    const alike = this.entries.filedUnder([...table.hashAt(slot), false]) ?? [];
    return alike.find((at) => this.entries.keys[at] === key) as number;
  }

  /** Every element, in order. */
  elements(interp: Interpreter): Value[] {
    const table = this.order(interp);
    if (table === null) return this.entries.keys.filter((key) => key !== undefined);
    const found: Value[] = [];
    for (let slot = 0; slot < table.length; slot++) {
      const key = table.at(slot);
      if (key !== undefined) found.push(key);
    }
    return found;
  }

  private forgetOrder(): void {
    this.table = null;
    this.unordered = true;
  }

  override traverse(visit: Visit): void {
    visit(this.entries);
    super.traverse(visit);
  }
}

export function isFrozen(set: PySet): boolean {
  return set.type.layout === 'frozenset';
}

export const emptySet = () => new PySet(setType);
export const emptyFrozenset = () => new PySet(frozensetType);
