/**
 * match statements. While a pattern is tried, captured values pile up under what it still needs; only when the whole
 * pattern fits are they stored. A failing test jumps to the place that pops just what is there at that moment.
 */
import { BINARY_OPS, COMPARE_OPS, type Const, constText, type OpName } from '#bytecode';
import type {
  Expr,
  Match,
  MatchAs,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchSequence,
  Pattern,
  Place,
} from '../ast.ts';
import type { Label } from './assembler.ts';
import { foldConstant } from './constants.ts';
import { expression, jumpIf } from './expressions.ts';
import { storeName } from './names.ts';
import { statements } from './statements.ts';
import { unpackHelper } from './targets.ts';
import type { Unit } from './unit.ts';

/** The state of trying one pattern. */
interface Trial {
  /** Captured names, in the order of their values on the stack. */
  stores: string[];
  /** Whether a pattern that always fits may stand here. */
  irrefutable: boolean;
  /** Label n pops n values and goes on to the next case. */
  fail: Label[];
  /** Values above the captured ones. */
  onTop: number;
}

export function matchStatement(u: Unit, s: Match): void {
  const end = u.label();
  expression(u, s.subject);
  const last = s.cases.at(-1) as MatchCase;
  const tried = isWildcard(last.pattern) && s.cases.length > 1 ? s.cases.slice(0, -1) : s.cases;
  tried.forEach((item, i) => {
    matchCase(u, item, { keep: i < tried.length - 1, isLast: i === s.cases.length - 1, end });
  });
  if (tried !== s.cases) defaultCase(u, last, end);
  u.mark(end);
}

function matchCase(u: Unit, item: MatchCase, way: { keep: boolean; isLast: boolean; end: Label }): void {
  const at = item.pattern;
  const trial: Trial = { stores: [], irrefutable: item.guard !== null || way.isLast, fail: [], onTop: 0 };
  if (way.keep) u.emitArg('COPY', 1, at);
  pattern(u, at, trial);
  for (const name of trial.stores) storeName(u, name, at);
  if (item.guard !== null) jumpIf(u, item.guard, failLabel(u, trial, 0), false);
  if (way.keep) u.emit('POP_TOP', at);
  statements(u, item.body);
  u.jump('JUMP_FORWARD', way.end, null);
  markFails(u, trial, at);
}

function defaultCase(u: Unit, item: MatchCase, end: Label): void {
  u.emit('NOP', item.pattern);
  if (item.guard !== null) jumpIf(u, item.guard, end, false);
  statements(u, item.body);
}

function isWildcard(p: Pattern): boolean {
  return p.nodeType === 'MatchAs' && p.pattern === null && p.name === null;
}

// -- failing

function failLabel(u: Unit, trial: Trial, pops: number): Label {
  while (trial.fail.length <= pops) trial.fail.push(u.label());
  return trial.fail[pops] as Label;
}

function failJump(u: Unit, trial: Trial, op: OpName, at: Place): void {
  u.jump(op, failLabel(u, trial, trial.onTop + trial.stores.length), at);
}

function markFails(u: Unit, trial: Trial, at: Place): void {
  for (let pops = trial.fail.length - 1; pops > 0; pops--) {
    u.mark(trial.fail[pops] as Label);
    u.emit('POP_TOP', at);
  }
  if (trial.fail.length > 0) u.mark(trial.fail[0] as Label);
  trial.fail = [];
}

/** Moves the top down to depth `count`. */
function rotate(u: Unit, count: number, at: Place): void {
  for (let depth = count; depth > 1; depth--) u.emitArg('SWAP', depth, at);
}

function capture(u: Unit, name: string | null, trial: Trial, at: Place): void {
  if (name === null) {
    u.emit('POP_TOP', at);
    return;
  }
  refuseTwice(u, name, trial, at);
  rotate(u, trial.onTop + trial.stores.length + 1, at);
  trial.stores.push(name);
}

function refuseTwice(u: Unit, name: string, trial: Trial, at: Place): void {
  if (trial.stores.includes(name)) throw u.error(`multiple assignments to name '${name}' in pattern`, at);
}

const ONLY_LITERALS = 'only match literals and attribute lookups';

function isFormatted(e: Expr): boolean {
  return e.nodeType === 'JoinedStr' || e.nodeType === 'TemplateStr';
}

// -- patterns: each takes the subject on top

function pattern(u: Unit, p: Pattern, trial: Trial): void {
  switch (p.nodeType) {
    case 'MatchValue':
      if (isFormatted(p.value)) throw u.error(`patterns may ${ONLY_LITERALS}`, p);
      expression(u, p.value);
      u.emitArg('COMPARE_OP', COMPARE_OPS.indexOf('=='), p);
      failJump(u, trial, 'POP_JUMP_IF_FALSE', p);
      return;
    case 'MatchSingleton':
      u.loadConst(p.value, p);
      u.emitArg('IS_OP', 0, p);
      failJump(u, trial, 'POP_JUMP_IF_FALSE', p);
      return;
    case 'MatchSequence':
      sequence(u, p, trial);
      return;
    case 'MatchMapping':
      mapping(u, p, trial);
      return;
    case 'MatchClass':
      classPattern(u, p, trial);
      return;
    case 'MatchStar':
      capture(u, p.name, trial, p);
      return;
    case 'MatchAs':
      asPattern(u, p, trial);
      return;
    default:
      orPattern(u, p, trial);
      return;
  }
}

function subpattern(u: Unit, p: Pattern, trial: Trial): void {
  const { irrefutable } = trial;
  trial.irrefutable = true;
  pattern(u, p, trial);
  trial.irrefutable = irrefutable;
}

function asPattern(u: Unit, p: MatchAs, trial: Trial): void {
  if (p.pattern === null) {
    if (!trial.irrefutable) {
      const what = p.name === null ? 'wildcard' : `name capture '${p.name}'`;
      throw u.error(`${what} makes remaining patterns unreachable`, p);
    }
    capture(u, p.name, trial, p);
    return;
  }
  trial.onTop++;
  u.emitArg('COPY', 1, p);
  pattern(u, p.pattern, trial);
  trial.onTop--;
  capture(u, p.name, trial, p);
}

// -- sequences

function sequence(u: Unit, p: MatchSequence, trial: Trial): void {
  const stars = p.patterns.map((item) => item.nodeType === 'MatchStar');
  const star = stars.indexOf(true);
  if (stars.lastIndexOf(true) !== star) throw u.error('multiple starred names in sequence pattern', p);
  const size = p.patterns.length;
  trial.onTop++;
  u.emit('MATCH_SEQUENCE', p);
  failJump(u, trial, 'POP_JUMP_IF_FALSE', p);
  if (star < 0) checkLength(u, size, '==', trial, p);
  else if (size > 1) checkLength(u, size - 1, '>=', trial, p);
  trial.onTop--;
  const starPattern = p.patterns[star];
  const freeStar = starPattern?.nodeType === 'MatchStar' && starPattern.name === null;
  if (p.patterns.every((item, i) => (i === star ? freeStar : isWildcard(item)))) u.emit('POP_TOP', p);
  else if (freeStar) sequenceByIndex(u, p, star, trial);
  else sequenceUnpacked(u, p, stars, trial);
}

function checkLength(u: Unit, size: number, op: '==' | '>=', trial: Trial, at: Place): void {
  u.emit('GET_LEN', at);
  u.loadConst({ kind: 'int', value: size }, at);
  u.emitArg('COMPARE_OP', COMPARE_OPS.indexOf(op), at);
  failJump(u, trial, 'POP_JUMP_IF_FALSE', at);
}

function sequenceUnpacked(u: Unit, p: MatchSequence, stars: readonly boolean[], trial: Trial): void {
  unpackHelper(u, stars, p);
  trial.onTop += p.patterns.length;
  for (const item of p.patterns) {
    trial.onTop--;
    subpattern(u, item, trial);
  }
}

/** With `*_` the rest need not be made: items are taken by index, those after it from the end. */
function sequenceByIndex(u: Unit, p: MatchSequence, star: number, trial: Trial): void {
  trial.onTop++;
  p.patterns.forEach((item, i) => {
    if (i === star || isWildcard(item)) return;
    u.emitArg('COPY', 1, p);
    if (i < star) u.loadConst({ kind: 'int', value: i }, p);
    else {
      u.emit('GET_LEN', p);
      u.loadConst({ kind: 'int', value: p.patterns.length - i }, p);
      u.emitArg('BINARY_OP', BINARY_OPS.indexOf('-'), p);
    }
    u.emit('BINARY_SUBSCR', p);
    subpattern(u, item, trial);
  });
  trial.onTop--;
  u.emit('POP_TOP', p);
}

// -- mappings and classes

function mapping(u: Unit, p: MatchMapping, trial: Trial): void {
  const size = p.keys.length;
  trial.onTop++;
  u.emit('MATCH_MAPPING', p);
  failJump(u, trial, 'POP_JUMP_IF_FALSE', p);
  if (size === 0 && p.rest === null) {
    trial.onTop--;
    u.emit('POP_TOP', p);
    return;
  }
  if (size > 0) checkLength(u, size, '>=', trial, p);
  mappingKeys(u, p);
  trial.onTop += 2;
  failUnlessSome(u, trial, p);
  u.emitArg('UNPACK_SEQUENCE', size, p);
  trial.onTop += size - 1;
  for (const item of p.patterns) {
    trial.onTop--;
    subpattern(u, item, trial);
  }
  trial.onTop -= 2;
  if (p.rest !== null) {
    restOfMapping(u, size, p.rest, trial, p);
    return;
  }
  u.emit('POP_TOP', p);
  u.emit('POP_TOP', p);
}

function mappingKeys(u: Unit, p: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of p.keys) {
    const constant = foldConstant(key);
    if (isFormatted(key)) throw u.error(`mapping pattern keys may ${ONLY_LITERALS}`, p);
    if (constant !== null) refuseSameKey(u, constant, seen, p);
    expression(u, key);
  }
  u.emitArg('BUILD_TUPLE', p.keys.length, p);
  u.emit('MATCH_KEYS', p);
}

/** `1`, `1.0` and `True` are one key. */
function refuseSameKey(u: Unit, key: Const, seen: Set<string>, at: Place): void {
  const text = constText(key);
  const same = key.kind === 'true' ? '1' : key.kind === 'false' ? '0' : key.kind === 'float' ? String(key.value) : text;
  if (seen.has(same)) throw u.error(`mapping pattern checks duplicate key (${text})`, at);
  seen.add(same);
}

/** Fails when the tuple on top is None. */
function failUnlessSome(u: Unit, trial: Trial, at: Place): void {
  u.emitArg('COPY', 1, at);
  u.loadNone(at);
  u.emitArg('IS_OP', 1, at);
  failJump(u, trial, 'POP_JUMP_IF_FALSE', at);
}

/** [subject, keys]: a copy of the subject without the keys goes to `name`. */
function restOfMapping(u: Unit, size: number, name: string, trial: Trial, at: Place): void {
  u.emitArg('BUILD_MAP', 0, at);
  u.emitArg('SWAP', 3, at);
  u.emitArg('DICT_UPDATE', 2, at);
  u.emitArg('UNPACK_SEQUENCE', size, at);
  for (let left = size; left > 0; left--) {
    u.emitArg('COPY', 1 + left, at);
    u.emitArg('SWAP', 2, at);
    u.emit('DELETE_SUBSCR', at);
  }
  capture(u, name, trial, at);
}

function classPattern(u: Unit, p: MatchClass, trial: Trial): void {
  const debug = p.kwd_attrs.indexOf('__debug__');
  if (debug >= 0) throw u.error('cannot assign to __debug__', p.kwd_patterns[debug] as Pattern);
  const repeated = p.kwd_attrs.find((name, i) => p.kwd_attrs.indexOf(name) < i);
  if (repeated !== undefined) {
    const at = p.kwd_patterns[p.kwd_attrs.lastIndexOf(repeated)] as Pattern;
    throw u.error(`attribute name repeated in class pattern: ${repeated}`, at);
  }
  const all = [...p.patterns, ...p.kwd_patterns];
  expression(u, p.cls);
  u.loadConst({ kind: 'tuple', items: p.kwd_attrs.map((value) => ({ kind: 'str', value }) as const) }, p);
  u.emitArg('MATCH_CLASS', p.patterns.length, p);
  trial.onTop++;
  failUnlessSome(u, trial, p);
  u.emitArg('UNPACK_SEQUENCE', all.length, p);
  trial.onTop += all.length - 1;
  for (const item of all) {
    trial.onTop--;
    if (isWildcard(item)) u.emit('POP_TOP', p);
    else subpattern(u, item, trial);
  }
}

// -- alternatives

function orPattern(u: Unit, p: MatchSequence, trial: Trial): void {
  const end = u.label();
  let control: string[] = [];
  p.patterns.forEach((alternative, i) => {
    const irrefutable = i === p.patterns.length - 1 && trial.irrefutable;
    const own: Trial = { stores: [], irrefutable, fail: [], onTop: 0 };
    u.emitArg('COPY', 1, alternative);
    pattern(u, alternative, own);
    if (i === 0) control = own.stores;
    else sameOrder(u, own, control, alternative, p);
    u.jump('JUMP_FORWARD', end, alternative);
    markFails(u, own, alternative);
  });
  u.emit('POP_TOP', p);
  failJump(u, trial, 'JUMP_FORWARD', p);
  u.mark(end);
  const depth = control.length + 1 + trial.onTop + trial.stores.length;
  for (const name of control) {
    rotate(u, depth, p);
    refuseTwice(u, name, trial, p);
    trial.stores.push(name);
  }
  u.emit('POP_TOP', p);
}

/** Every alternative must leave the same names in the same order: the values are rotated until they do. */
function sameOrder(u: Unit, own: Trial, control: readonly string[], at: Place, whole: Place): void {
  const differ = () => u.error('alternative patterns bind different names', whole);
  if (own.stores.length !== control.length) throw differ();
  for (let place = control.length - 1; place >= 0; place--) {
    const found = own.stores.indexOf(control[place] as string);
    if (found < 0) throw differ();
    if (found === place) continue;
    const rotated = own.stores.splice(0, found + 1);
    own.stores.splice(place - found, 0, ...rotated);
    for (let turns = 0; turns <= found; turns++) rotate(u, place + 1, at);
  }
}
