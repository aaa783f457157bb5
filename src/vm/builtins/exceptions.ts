/** The exception classes, for the builtins module. Importing this gives them their methods. */
import '../objects/exception-types.ts';
import '../objects/traceback-type.ts';
import * as exceptions from '../objects/exception.ts';
import { OSError } from '../objects/exception.ts';
import { PyType } from '../objects/type.ts';
import type { Value } from '../value.ts';

function classes(): Record<string, Value> {
  const found: Record<string, Value> = { EnvironmentError: OSError, IOError: OSError };
  for (const value of Object.values(exceptions)) {
    if (value instanceof PyType && value.isSubtypeOf(exceptions.BaseException)) found[value.name] = value;
  }
  return found;
}

/** By name, for the builtins module. */
export const exceptionBuiltins: Readonly<Record<string, Value>> = classes();
