/** Program text as lines, for those who write programs at random. */

export type Lines = readonly string[];

/** The lines one block deeper. */
export function indent(lines: Lines): Lines {
  return lines.map((line) => `    ${line}`);
}

/** A compound statement: its head and what is in it. */
export function block(head: string, lines: Lines): Lines {
  return [head, ...indent(lines.length > 0 ? lines : ['pass'])];
}
