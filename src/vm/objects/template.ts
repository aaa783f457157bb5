/**
 * What a t-string makes: string.templatelib's Template and Interpolation. A template has one string more than it has
 * interpolations, and they take turns.
 */
import type { Interpreter } from '../interpreter.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyObject, type PyTuple, type Value, type Visit } from '../value.ts';
import { readOnly, shownType } from './arguments.ts';
import { raise, TypeError, ValueError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { tuple } from './make.ts';
import { classMethod, getter, method, staticMethod } from './native.ts';
import { plainStr } from './str.ts';
import { builtinType, type PyType, typeOf } from './type.ts';

const MODULE = 'string.templatelib';

function ownType(name: string): PyType {
  return withFullName(builtinType(name, 'native', undefined, MODULE));
}

/** Errors name these classes with their module. */
function withFullName(type: PyType): PyType {
  type.name = `${MODULE}.${type.qualname}`;
  type.subclassable = false;
  return type;
}

export const templateType = ownType('Template');
export const interpolationType = ownType('Interpolation');
const templateIteratorType = withFullName(iteratorType('TemplateIter', MODULE));

export class PyInterpolation extends PyObject {
  readonly value: Value;
  readonly expression: Value;
  /** 's', 'r', 'a' or None. */
  readonly conversion: Value;
  readonly formatSpec: Value;
  constructor(value: Value, expression: Value, conversion: Value, formatSpec: Value) {
    super(interpolationType);
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  override traverse(visit: Visit): void {
    visit(this.value);
  }
}

export class PyTemplate extends PyObject {
  readonly strings: readonly string[];
  readonly interpolations: readonly PyInterpolation[];
  constructor(strings: readonly string[], interpolations: readonly PyInterpolation[]) {
    super(templateType);
    this.strings = strings;
    this.interpolations = interpolations;
  }

  override traverse(visit: Visit): void {
    for (const interpolation of this.interpolations) visit(interpolation);
  }
}

/** BUILD_TEMPLATE: the instruction's two tuples as a template. */
export function buildTemplate(strings: PyTuple, interpolations: PyTuple): PyTemplate {
  return new PyTemplate(strings.items as string[], interpolations.items as PyInterpolation[]);
}

const CONVERSIONS = [null, 's', 'r', 'a'];

/** BUILD_INTERPOLATION: `conversion` as CONVERT_VALUE has it, 0 for none. */
export function buildInterpolation(value: Value, expression: Value, conversion: number, spec: Value): PyInterpolation {
  return new PyInterpolation(value, expression, CONVERSIONS[conversion] ?? null, spec);
}

// -- Interpolation

staticMethod(
  interpolationType,
  '__new__',
  "(value, expression='', conversion=None, format_spec='')",
  (_interp, args) => {
    const [value, expression, conversion, spec] = args.slice(1) as [Value, Value, Value, Value];
    needText('expression', expression);
    if (conversion !== null) checkConversion(conversion);
    needText('format_spec', spec);
    return new PyInterpolation(value, expression, conversion, spec);
  },
);

function needText(name: string, value: Value): void {
  if (plainStr(value) !== undefined) return;
  throw raise(TypeError, `Interpolation() argument '${name}' must be str, not ${shownType(value)}`);
}

function checkConversion(conversion: Value): void {
  needText('conversion', conversion);
  if (typeof conversion === 'string' && CONVERSIONS.includes(conversion)) return;
  throw raise(ValueError, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
}

const partsOf = (self: PyInterpolation) => [self.value, self.expression, self.conversion, self.formatSpec];
const PARTS = ['value', 'expression', 'conversion', 'format_spec'];

PARTS.forEach((name, index) => {
  getter<PyInterpolation>(interpolationType, name, (_interp, self) => partsOf(self)[index] as Value, readOnly);
});
interpolationType.dict.setStr('__match_args__', tuple(PARTS));

method(interpolationType, '__repr__', '(/)', (interp, [self]) =>
  settle(interpolationText(interp, self as PyInterpolation)),
);

function* interpolationText(interp: Interpreter, self: PyInterpolation): Resumable<string> {
  const shown: string[] = [];
  for (const part of partsOf(self)) shown.push(yield* wait(repr(interp, part)));
  return `Interpolation(${shown.join(', ')})`;
}

method(interpolationType, '__reduce__', '(/)', (_interp, [self]) =>
  tuple([interpolationType, tuple(partsOf(self as PyInterpolation))]),
);

// -- Template

staticMethod(templateType, '__new__', null, (_interp, args, keywords) => {
  if ((keywords?.size ?? 0) > 0) throw raise(TypeError, 'Template.__new__ only accepts *args arguments');
  const strings = [''];
  const interpolations: PyInterpolation[] = [];
  for (const part of args.slice(1)) {
    const text = plainStr(part);
    if (part instanceof PyInterpolation) {
      interpolations.push(part);
      strings.push('');
    } else if (text !== undefined) strings[strings.length - 1] += text;
    else {
      const message = `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeOf(part).name}`;
      throw raise(TypeError, message);
    }
  }
  return new PyTemplate(strings, interpolations);
});

getter<PyTemplate>(templateType, 'strings', (_interp, self) => tuple([...self.strings]), readOnly);
getter<PyTemplate>(templateType, 'interpolations', (_interp, self) => tuple([...self.interpolations]), readOnly);
getter<PyTemplate>(templateType, 'values', (_interp, self) => tuple(self.interpolations.map(({ value }) => value)));

method(templateType, '__add__', '(value, /)', (_interp, [self, other]) => {
  const left = self as PyTemplate;
  if (other instanceof PyTemplate) return joined(left, other);
  const message = `can only concatenate ${MODULE}.Template (not "${typeOf(other as Value).name}") to ${MODULE}.Template`;
  throw raise(TypeError, message);
});

function joined(left: PyTemplate, right: PyTemplate): PyTemplate {
  const seam = `${left.strings.at(-1)}${right.strings[0]}`;
  const strings = [...left.strings.slice(0, -1), seam, ...right.strings.slice(1)];
  return new PyTemplate(strings, [...left.interpolations, ...right.interpolations]);
}

/** Strings and interpolations as they follow each other, without the empty strings. */
function piecesOf({ strings, interpolations }: PyTemplate): Value[] {
  return strings.flatMap((text, i) => [text, interpolations[i] ?? '']).filter((piece) => piece !== '');
}

method(templateType, '__iter__', '(/)', (_interp, [self]) => {
  const left = piecesOf(self as PyTemplate);
  return new PyNativeIterator(
    templateIteratorType,
    () => left.shift(),
    () => left,
  );
});

method(templateType, '__repr__', '(/)', (interp, [self]) => settle(templateText(interp, self as PyTemplate)));

function* templateText(interp: Interpreter, self: PyTemplate): Resumable<string> {
  const strings = yield* wait(repr(interp, tuple([...self.strings])));
  const interpolations = yield* wait(repr(interp, tuple([...self.interpolations])));
  return `Template(strings=${strings}, interpolations=${interpolations})`;
}

method(templateType, '__reduce__', '(/)', (_interp, [self]) =>
  tuple([templateType, tuple(piecesOf(self as PyTemplate))]),
);

for (const type of [templateType, interpolationType]) {
  classMethod(type, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
    genericAlias(cls as Value, item as Value),
  );
}
