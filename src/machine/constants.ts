/**
 * Giving constants of a program another value: `NAME = …` at the top level of its text. Only the value is replaced, so
 * line numbers and everything else stay as they are.
 */

/** The text with the values of `set`, which are Python expressions; names that it does not assign are left out. */
export function withConstants(source: string, set: Readonly<Record<string, string>>): string {
  let text = source;
  for (const [name, value] of Object.entries(set))
    text = text.replace(assignment(name), (_all, head, tail) => head + value + tail);
  return text;
}

/** True when the program assigns `name` at its top level, on a line of its own. */
export function hasConstant(source: string, name: string): boolean {
  return assignment(name).test(source);
}

/** `NAME = value  # comment`: what is before the value, and what is behind it. */
function assignment(name: string): RegExp {
  return new RegExp(`^(${name}[ \\t]*(?::[^=\\n]*)?=(?!=)[ \\t]*)[^#\\n]*?([ \\t]*(?:#.*)?)$`, 'm');
}
