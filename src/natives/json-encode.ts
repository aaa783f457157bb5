/** The encoder of json: values to text, as CPython's C encoder, with the notes that say where something went wrong. */
import {
  callSpecial,
  collect,
  findAttr,
  floatRepr,
  type Interpreter,
  intText,
  invoke,
  PyDict,
  type PyException,
  PyFloat,
  PyInt,
  PyList,
  PyStr,
  PyThrow,
  PyTuple,
  RecursionError,
  type Resumable,
  raise,
  repr,
  sortItems,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';

export interface EncodeOptions {
  readonly default: Value;
  readonly skipkeys: boolean;
  readonly ensureAscii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** One level of indentation; null for everything on one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
}

const DEEPEST = 5000;

export class JsonEncoder {
  private readonly interp: Interpreter;
  private readonly options: EncodeOptions;
  private readonly open = new Set<Value>();
  private readonly pieces: string[] = [];
  private depth = 0;
  /** Containers around the one that is written now. */
  private levels = 0;

  constructor(interp: Interpreter, options: EncodeOptions) {
    this.interp = interp;
    this.options = options;
  }

  *encode(value: Value): Resumable<string> {
    yield* this.value(value);
    return this.pieces.join('');
  }

  private *value(value: Value): Resumable<void> {
    const plain = this.scalar(value);
    if (plain !== null) {
      this.pieces.push(plain);
      return;
    }
    if (++this.depth > DEEPEST)
      throw raise(RecursionError, 'maximum recursion depth exceeded while encoding a JSON object');
    if (value instanceof PyList || value instanceof PyTuple) yield* this.guarded(value, () => this.array(value.items));
    else if (value instanceof PyDict) yield* this.guarded(value, () => this.object(value));
    else yield* this.guarded(value, () => this.other(value));
    this.depth--;
  }

  /** The text of what is neither array nor object; null for anything else. */
  private scalar(value: Value): string | null {
    if (typeof value === 'string') return quote(value, this.options.ensureAscii);
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'number' || typeof value === 'bigint') return intText(value);
    if (value instanceof PyFloat) return this.float(value.value);
    if (value instanceof PyInt) return intText(value.value);
    if (value instanceof PyStr) return quote(value.value, this.options.ensureAscii);
    return null;
  }

  private float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    const text = Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
    if (this.options.allowNan) return text;
    const shown = Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    throw raise(ValueError, `Out of range float values are not JSON compliant: ${shown}`);
  }

  private *guarded(value: Value, body: () => Resumable<void>): Resumable<void> {
    if (this.options.checkCircular) {
      if (this.open.has(value)) throw raise(ValueError, 'Circular reference detected');
      this.open.add(value);
    }
    yield* body();
    this.open.delete(value);
  }

  private *array(items: readonly Value[]): Resumable<void> {
    if (items.length === 0) return void this.pieces.push('[]');
    this.pieces.push('[');
    const level = this.levels + 1;
    for (let i = 0; i < items.length; i++) {
      this.pieces.push(i > 0 ? this.options.itemSeparator : '', this.newline(level));
      yield* this.noted(`list item ${i}`, items[i] as Value);
    }
    this.pieces.push(this.newline(level - 1), ']');
  }

  private newline(level: number): string {
    return this.options.indent === null ? '' : `\n${this.options.indent.repeat(level)}`;
  }

  /** An element; an error in it is told where it was. */
  private *noted(where: string, value: Value): Resumable<void> {
    this.levels++;
    try {
      yield* this.value(value);
    } catch (thrown) {
      if (thrown instanceof PyThrow) yield* addNote(this.interp, thrown.exception, `when serializing ${where}`);
      throw thrown;
    }
    this.levels--;
  }

  private *object(object: PyDict): Resumable<void> {
    const { interp, options } = this;
    if (object.size === 0) return void this.pieces.push('{}');
    let items = yield* this.itemsOf(object);
    if (options.sortKeys) {
      const pairs = yield* wait(
        sortItems(
          interp,
          items.map(([k, v]) => tuple([k, v])),
          null,
          false,
        ),
      );
      items = pairs.map((pair) => (pair as PyTuple).items as [Value, Value]);
    }
    this.pieces.push('{');
    const level = this.levels + 1;
    let first = true;
    for (const [key, value] of items) {
      const name = this.key(key);
      if (name === null) continue;
      this.pieces.push(
        first ? '' : options.itemSeparator,
        this.newline(level),
        quote(name, options.ensureAscii),
        options.keySeparator,
      );
      first = false;
      yield* this.noted(`dict item ${yield* wait(repr(interp, key))}`, value);
    }
    if (first) this.pieces.push('}');
    else this.pieces.push(this.newline(level - 1), '}');
  }

  private *itemsOf(object: PyDict): Resumable<[Value, Value][]> {
    if (object.type.heap) {
      const items = yield* wait(callSpecial(this.interp, object, 'items', []) ?? null);
      const pairs = yield* wait(collect(this.interp, items));
      return pairs.map((pair) => (pair as PyTuple).items as unknown as [Value, Value]);
    }
    const found: [Value, Value][] = [];
    object.keys.forEach((key, i) => {
      if (key !== undefined) found.push([key, object.values[i] as Value]);
    });
    return found;
  }

  /** A key as a string; null to leave it out. */
  private key(key: Value): string | null {
    if (typeof key === 'string') return key;
    if (key instanceof PyStr) return key.value;
    const text = this.scalar(key);
    if (text !== null) return text;
    if (this.options.skipkeys) return null;
    throw raise(TypeError, `keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
  }

  private *other(value: Value): Resumable<void> {
    const answer = yield* wait(invoke(this.interp, this.options.default, [value]));
    try {
      yield* this.value(answer);
    } catch (thrown) {
      if (thrown instanceof PyThrow) {
        yield* addNote(this.interp, thrown.exception, `when serializing ${typeOf(value).name} object`);
      }
      throw thrown;
    }
  }
}

function* addNote(interp: Interpreter, error: PyException, note: string): Resumable<void> {
  const add = yield* wait(findAttr(interp, error, 'add_note'));
  if (add !== undefined) yield* wait(invoke(interp, add, [note]));
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

/** A JSON string literal. */
export function quote(text: string, ensureAscii: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  const special = ensureAscii ? /["\\\x00-\x1f]|[^\x00-\x7e]/g : /["\\\x00-\x1f]/g;
  const escaped = text.replace(
    special,
    (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
