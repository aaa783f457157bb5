/**
 * Python text to a code object: parse, settle the names, emit. Everything that can be wrong with a text comes back as a
 * Diagnostic; nothing is thrown but our own mistakes.
 */
import { isStackOverflow } from '#base';
import type { Code, Origin } from '#bytecode';
import { collectExpression, collectModule } from './collect.ts';
import { type Complaint, type Diagnostic, Refusal, tooDeep } from './diagnostic.ts';
import { expressionCode, moduleCode } from './emit/module.ts';
import { futureAnnotations } from './future.ts';
import { normalize, parseExpression, parseModule } from './parser/parse.ts';

export type Compiled =
  | { readonly ok: true; readonly code: Code; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic; readonly warnings: readonly Diagnostic[] };

/** Compiles a whole file. `filename` is what tracebacks call it; `origin` tells the learner's code from the library's. */
export function compileModule(source: string, filename: string, origin: Origin): Compiled {
  const text = normalize(source);
  return guarded(text, filename, (warnings) => {
    const tree = parseModule(text, warnings);
    const future = aboutSymbols(() => futureAnnotations(tree));
    const scopes = aboutSymbols(() => collectModule(tree, future, warnings));
    return moduleCode(tree, { filename, origin, scopes, futureAnnotations: future, source: text, warnings });
  });
}

/** Compiles a lone expression; the code returns its value. */
export function compileExpression(source: string, filename: string, origin: Origin = 'user'): Compiled {
  const text = normalize(source);
  return guarded(text, filename, (warnings) => {
    const tree = parseExpression(text, warnings);
    const scopes = aboutSymbols(() => collectExpression(tree));
    return expressionCode(tree, { filename, origin, scopes, futureAnnotations: false, source: text, warnings });
  });
}

function aboutSymbols<T>(collect: () => T): T {
  try {
    return collect();
  } catch (refusal) {
    throw refusal instanceof Refusal ? refusal.fromSymbols() : refusal;
  }
}

/** Compiles with an ear to what is odd, which is told also of a text that is refused in the end. */
function guarded(source: string, filename: string, compile: (warnings: Complaint[]) => Code): Compiled {
  const odd: Complaint[] = [];
  const warnings = () => odd.map((warning) => complete(warning, source, filename));
  try {
    const code = compile(odd);
    return { ok: true, code, warnings: warnings() };
  } catch (error) {
    const refusal = isStackOverflow(error) ? tooDeep() : error;
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, diagnostic: complete(refusal.complaint, source, filename), warnings: warnings() };
  }
}

function complete(complaint: Complaint, source: string, file: string): Diagnostic {
  const text = source.split('\n')[complaint.span.line - 1] ?? '';
  return { ...complaint, file, text };
}
