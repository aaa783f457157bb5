/**
 * The opcode table: one row an instruction, and the only place where an instruction is described. The enum-like `OP`,
 * the disassembler and the stack-depth check are all made from it. Names are CPython 3.14's where the instruction does
 * what CPython's does; the few that are ours say so.
 *
 * An instruction is two 32-bit words, opcode and argument. Jump arguments are absolute instruction indexes.
 * In the stack pictures the top is at the right. `NULL` is the absent value (host `undefined`).
 */

/** What the argument means: an index into which table, or a number. */
type ArgKind =
  | 'none'
  | 'const' // index into code.consts
  | 'name' // index into code.names
  | 'local' // index into code.varnames (fast locals)
  | 'deref' // index into cellvars ++ freevars
  | 'jump' // absolute instruction index
  | 'count' // how many stack items
  | 'binary' // index into BINARY_OPS
  | 'compare' // index into COMPARE_OPS
  | 'flags'; // see the row's text

/** [name, argument, stack effect, picture and sentence]. A null effect depends on the argument: see `stackEffect`. */
type Row = readonly [name: string, arg: ArgKind, effect: number | null, says: string];

const ROWS = [
  // -- nothing, and the shape of a frame
  ['NOP', 'none', 0, 'Nothing; holds a line.'],
  [
    'RESUME',
    'flags',
    0,
    'Start of a function (0), after yield (1), after yield from (2), after await (3). Polls when 0 or 1.',
  ],
  [
    'RETURN_GENERATOR',
    'none',
    0,
    'First instruction of a generator, coroutine or async generator: make the object, return it.',
  ],
  ['RETURN_VALUE', 'none', -1, 'value -> : leave the frame.'],
  ['POP_TOP', 'none', -1, 'a -> : drop the value of an expression statement and the like.'],
  ['COPY', 'count', 1, 'Push the item at depth n (1 = top) again.'],
  ['SWAP', 'count', 0, 'Exchange the top with the item at depth n (2 = the one below).'],
  ['PUSH_NULL', 'none', 1, '-> NULL'],
  // -- constants and names
  ['LOAD_CONST', 'const', 1, '-> const'],
  ['LOAD_FAST', 'local', 1, '-> local; UnboundLocalError when unset.'],
  ['STORE_FAST', 'local', -1, 'value ->'],
  ['DELETE_FAST', 'local', 0, 'Unset a local; UnboundLocalError when unset.'],
  ['LOAD_FAST_AND_CLEAR', 'local', 1, '-> local or NULL, and unset it (inlined comprehensions).'],
  ['LOAD_DEREF', 'deref', 1, '-> contents of a cell; NameError or UnboundLocalError when empty.'],
  ['STORE_DEREF', 'deref', -1, 'value ->'],
  ['DELETE_DEREF', 'deref', 0, 'Empty a cell.'],
  ['LOAD_CLOSURE', 'deref', 1, '-> the cell itself (to build a closure tuple).'],
  ['EXCHANGE_CELL', 'deref', 1, '-> the cell itself: a fresh one takes its place (inlined comprehensions; ours).'],
  ['RESTORE_CELL', 'deref', -1, 'cell -> : it takes its place again (ours).'],
  ['LOAD_FROM_DICT_OR_DEREF', 'deref', 0, 'mapping -> value: class bodies that read a free variable.'],
  ['LOAD_NAME', 'name', 1, '-> from locals mapping, then globals, then builtins.'],
  ['STORE_NAME', 'name', -1, 'value -> into the locals mapping.'],
  ['DELETE_NAME', 'name', 0, 'Delete from the locals mapping; NameError.'],
  ['LOAD_GLOBAL', 'name', 1, '-> from globals, then builtins.'],
  ['STORE_GLOBAL', 'name', -1, 'value ->'],
  ['DELETE_GLOBAL', 'name', 0, 'NameError when absent.'],
  ['LOAD_LOCALS', 'none', 1, '-> the locals mapping (class bodies).'],
  ['LOAD_BUILD_CLASS', 'none', 1, '-> builtins.__build_class__'],
  ['LOAD_ASSERTION_ERROR', 'none', 1, '-> AssertionError, whatever the name is bound to.'],
  // -- attributes and items
  ['LOAD_ATTR', 'name', 0, 'object -> object.name'],
  ['LOAD_METHOD', 'name', 1, 'object -> function self | attribute NULL: an attribute that is about to be called.'],
  ['STORE_ATTR', 'name', -2, 'value object ->'],
  ['DELETE_ATTR', 'name', -1, 'object ->'],
  [
    'LOAD_SUPER_ATTR',
    'name',
    -2,
    'super class self -> attribute: super().name without the super object when super is the builtin.',
  ],
  ['LOAD_SUPER_METHOD', 'name', -1, 'super class self -> function self | attribute NULL'],
  ['BINARY_SUBSCR', 'none', -1, 'container key -> container[key]'],
  ['STORE_SUBSCR', 'none', -3, 'value container key ->'],
  ['DELETE_SUBSCR', 'none', -2, 'container key ->'],
  // -- operators
  ['BINARY_OP', 'binary', -1, 'a b -> a op b; in-place ones from 13 on.'],
  ['COMPARE_OP', 'compare', -1, 'a b -> a op b'],
  ['IS_OP', 'flags', -1, 'a b -> a is b (0), a is not b (1)'],
  ['CONTAINS_OP', 'flags', -1, 'item container -> item in container (0), not in (1)'],
  ['UNARY_NEGATIVE', 'none', 0, 'a -> -a'],
  ['UNARY_POSITIVE', 'none', 0, 'a -> +a'],
  ['UNARY_INVERT', 'none', 0, 'a -> ~a'],
  ['UNARY_NOT', 'none', 0, 'a -> not a'],
  ['TO_BOOL', 'none', 0, 'a -> bool(a)'],
  // -- jumps
  ['JUMP_FORWARD', 'jump', 0, 'Jump.'],
  ['JUMP_BACKWARD', 'jump', 0, 'Jump back; polls, so a loop can be switched out or stopped.'],
  ['POP_JUMP_IF_FALSE', 'jump', -1, 'a -> : jump when a is not true.'],
  ['POP_JUMP_IF_TRUE', 'jump', -1, 'a -> : jump when a is true.'],
  ['POP_JUMP_IF_NONE', 'jump', -1, 'a -> : jump when a is None.'],
  ['POP_JUMP_IF_NOT_NONE', 'jump', -1, 'a -> : jump when a is not None.'],
  ['JUMP_IF_FALSE_OR_POP', 'jump', null, 'a -> a | : `and` (ours): keep a and jump when it is not true, else drop it.'],
  ['JUMP_IF_TRUE_OR_POP', 'jump', null, 'a -> a | : `or` (ours).'],
  // -- iteration
  ['GET_ITER', 'none', 0, 'iterable -> iterator'],
  ['FOR_ITER', 'jump', 1, 'iterator -> iterator next | : at the end drop the iterator and jump.'],
  // -- building
  ['BUILD_TUPLE', 'count', null, 'n items -> tuple'],
  ['BUILD_LIST', 'count', null, 'n items -> list'],
  ['BUILD_SET', 'count', null, 'n items -> set'],
  ['BUILD_MAP', 'count', null, 'n (key value) -> dict'],
  ['BUILD_STRING', 'count', null, 'n strings -> their concatenation'],
  ['BUILD_SLICE', 'count', null, 'start stop [step] -> slice, n is 2 or 3'],
  ['LIST_APPEND', 'count', -1, 'list ... value -> list ... : append to the list at depth n below the value.'],
  ['SET_ADD', 'count', -1, 'Like LIST_APPEND for a set.'],
  ['MAP_ADD', 'count', -2, 'dict ... key value -> dict ...'],
  ['LIST_EXTEND', 'count', -1, 'list ... iterable -> list ...'],
  ['SET_UPDATE', 'count', -1, 'set ... iterable -> set ...'],
  ['DICT_UPDATE', 'count', -1, 'dict ... mapping -> dict ...'],
  [
    'DICT_MERGE',
    'count',
    -1,
    'function NULL args dict ... mapping -> : like DICT_UPDATE, TypeError on a repeated keyword.',
  ],
  ['LIST_TO_TUPLE', 'none', 0, 'list -> tuple'],
  ['UNPACK_SEQUENCE', 'count', null, 'iterable -> n items, the first on top; ValueError when the number differs.'],
  ['UNPACK_EX', 'flags', null, 'iterable -> items: low byte before the star, the next byte after it; first on top.'],
  // -- strings
  ['CONVERT_VALUE', 'flags', 0, 'a -> str(a) 1, repr(a) 2, ascii(a) 3'],
  ['FORMAT_SIMPLE', 'none', 0, 'a -> format(a, "")'],
  ['FORMAT_WITH_SPEC', 'none', -1, 'a spec -> format(a, spec)'],
  ['BUILD_TEMPLATE', 'none', -1, 'strings interpolations -> template'],
  [
    'BUILD_INTERPOLATION',
    'flags',
    null,
    'value text [spec] -> interpolation: flag 1 when there is a spec, the rest is the conversion of CONVERT_VALUE.',
  ],
  // -- calls
  ['CALL', 'count', null, 'callable self|NULL n args -> result'],
  [
    'CALL_KW',
    'count',
    null,
    'callable self|NULL n args names -> result: the last len(names) of the n args are keywords.',
  ],
  ['CALL_FUNCTION_EX', 'flags', null, 'callable NULL tuple [dict] -> result: flag 1 when there is a dict.'],
  ['MAKE_FUNCTION', 'none', 0, 'code -> function'],
  [
    'SET_FUNCTION_ATTRIBUTE',
    'flags',
    -1,
    'value function -> function: 1 defaults tuple, 2 keyword-only defaults dict, 8 closure tuple, 16 __annotate__ function.',
  ],
  // -- exceptions and with
  ['RAISE_VARARGS', 'count', null, '-> re-raise (0); exception -> (1); exception cause -> (2)'],
  ['PUSH_EXC_INFO', 'none', 1, 'exception -> previous exception: it becomes the one being handled.'],
  ['CHECK_EXC_MATCH', 'none', 0, 'exception type -> exception bool'],
  ['CHECK_EG_MATCH', 'none', 0, 'group type -> rest|None match|None'],
  ['POP_EXCEPT', 'none', -1, 'previous -> : the one handled before is handled again.'],
  [
    'RERAISE',
    'flags',
    -1,
    'exception -> : raise it again without touching its traceback; flag 1 when a saved instruction index lies under it.',
  ],
  ['PREP_RERAISE_STAR', 'none', -1, 'original list -> exception|None: what is left after except* clauses.'],
  [
    'LOAD_SPECIAL',
    'flags',
    1,
    'object -> method self: 0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__; TypeError as the with statement words it.',
  ],
  [
    'WITH_EXCEPT_START',
    'none',
    1,
    'exit self lasti previous exception -> … result of exit(type, exception, traceback)',
  ],
  // -- generators and coroutines
  ['YIELD_VALUE', 'none', 0, 'value -> sent: suspend the frame; in an async generator the value is marked as its own.'],
  [
    'GET_YIELD_FROM_ITER',
    'none',
    0,
    'iterable -> iterator: generators and (in coroutines) coroutines stay as they are.',
  ],
  ['GET_AWAITABLE', 'flags', 0, 'object -> awaitable iterator; TypeError: 1 after __aenter__, 2 after __aexit__.'],
  [
    'SEND',
    'none',
    -1,
    'receiver value -> result: one step of yield from and await (ours: suspends itself and is run again on resume).',
  ],
  ['GET_AITER', 'none', 0, 'async iterable -> async iterator'],
  ['GET_ANEXT', 'none', 1, 'async iterator -> async iterator awaitable'],
  [
    'END_ASYNC_FOR',
    'none',
    -2,
    'async iterator exception -> : at StopAsyncIteration the loop ends, anything else is raised again.',
  ],
  // -- imports
  ['IMPORT_NAME', 'name', -1, 'level fromlist -> module'],
  ['IMPORT_FROM', 'name', 1, 'module -> module attribute'],
  ['IMPORT_STAR', 'none', -1, 'module -> : every public name into the locals mapping.'],
  // -- match
  ['MATCH_CLASS', 'count', -2, 'subject type names -> tuple|None, n positional patterns'],
  ['MATCH_MAPPING', 'none', 1, 'subject -> subject bool'],
  ['MATCH_SEQUENCE', 'none', 1, 'subject -> subject bool'],
  ['MATCH_KEYS', 'none', 1, 'subject keys -> subject keys values|None'],
  ['GET_LEN', 'none', 1, 'object -> object len(object)'],
  // -- class bodies
  ['SETUP_ANNOTATIONS', 'none', 0, 'Make __annotations__ in the locals mapping.'],
  // -- put in place of other instructions when a code object is linked (ours)
  ['INSTRUMENTED_LINE', 'none', 0, 'First instruction of a line whose lines are traced: tell, then do the original.'],
] as const satisfies readonly Row[];

export type OpName = (typeof ROWS)[number][0];
export type Opcode = number;

/** Opcode number by name. */
export const OP = Object.fromEntries(ROWS.map((row, opcode) => [row[0], opcode])) as Readonly<Record<OpName, Opcode>>;

interface OpInfo {
  readonly name: OpName;
  readonly arg: ArgKind;
  readonly effect: number | null;
  readonly says: string;
}

/** Row by opcode number. */
export const OPCODES: readonly OpInfo[] = ROWS.map(([name, arg, effect, says]) => ({ name, arg, effect, says }));

/** Operators of BINARY_OP, by argument; from 13 on the in-place forms in the same order. */
export const BINARY_OPS = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '**',
  '>>',
  '-',
  '/',
  '^',
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
] as const;

/** Operators of COMPARE_OP, by argument. */
export const COMPARE_OPS = ['<', '<=', '==', '!=', '>', '>='] as const;
