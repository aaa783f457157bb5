/**
 * Python text to a code object: parse, settle the names, emit. Everything that can be wrong with a text comes back as a
 * Diagnostic; nothing is thrown but our own mistakes.
 */
import type { Code, Origin } from '#bytecode';
import { collectExpression, collectModule } from './collect.ts';
import { type Complaint, type Diagnostic, Refusal } from './diagnostic.ts';
import { expressionCode, moduleCode } from './emit/module.ts';
import { futureAnnotations } from './future.ts';
import { normalize, parseExpression, parseModule } from './parser/parse.ts';

export type Compiled =
  | { readonly ok: true; readonly code: Code; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Compiles a whole file. `filename` is what tracebacks call it; `origin` tells the learner's code from the library's. */
export function compileModule(source: string, filename: string, origin: Origin): Compiled {
  const text = normalize(source);
  return guarded(text, filename, () => {
    const { tree, warnings } = parseModule(text);
    const future = futureAnnotations(tree);
    const all = [...warnings];
    const scopes = collectModule(tree, future, all);
    const session = { filename, origin, scopes, futureAnnotations: future, source: text, warnings: all };
    return { code: moduleCode(tree, session), warnings: all };
  });
}

/** Compiles a lone expression, as eval() does; the code returns its value. */
export function compileExpression(source: string, filename: string, origin: Origin = 'user'): Compiled {
  const text = normalize(source).replace(/^[ \t]+/, '');
  return guarded(text, filename, () => {
    const { tree, warnings } = parseExpression(text);
    const scopes = collectExpression(tree);
    const all = [...warnings];
    const session = { filename, origin, scopes, futureAnnotations: false, source: text, warnings: all };
    return { code: expressionCode(tree, session), warnings: all };
  });
}

function guarded(
  source: string,
  filename: string,
  compile: () => { code: Code; warnings: readonly Complaint[] },
): Compiled {
  try {
    const { code, warnings } = compile();
    return { ok: true, code, warnings: warnings.map((warning) => complete(warning, source, filename)) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, diagnostic: complete(refusal.complaint, source, filename) };
  }
}

function complete(complaint: Complaint, source: string, file: string): Diagnostic {
  const text = source.split('\n')[complaint.span.line - 1] ?? '';
  return { ...complaint, file, text };
}
