export { type Compiled, compileExpression, compileModule } from './compile.ts';
export type { Diagnostic } from './diagnostic.ts';
export { couldCompile, lastCompoundLine, type NameToken, namesOf } from './syntax.ts';
