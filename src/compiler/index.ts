export { type Compiled, compileExpression, compileModule } from './compile.ts';
export type { Diagnostic } from './diagnostic.ts';
