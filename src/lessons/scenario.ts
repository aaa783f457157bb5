/**
 * What a scenario is once it has been read: a lesson and the variants of its program. The texts it is read from are a
 * folder of `scenarios/`; see parse.ts.
 */
import type { Block } from './prose.ts';

export type Level = 'beginner' | 'intermediate' | 'advanced';

/** One way of writing the program. */
export interface Variant {
  readonly id: string;
  /** Name of its file in the scenario's folder. */
  readonly file: string;
  readonly title: string;
  /** What is special about it, in a few words. */
  readonly tagline: string;
  /** Qualified name of the function whose calls are the jobs; null where there is none. */
  readonly jobs: string | null;
}

export interface Scenario {
  /** Name of its folder. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  /** Scenarios with the same group stand together. */
  readonly group: string;
  /** The talk it comes from; null for none. */
  readonly talk: string | null;
  /** The hosts that all its variants talk to, as `NAME KIND key=value …`. */
  readonly hosts: readonly string[];
  /** At least one. */
  readonly variants: readonly Variant[];
  readonly lesson: readonly Block[];
  /** Texts of the Python files of the folder, by name. */
  readonly files: Readonly<Record<string, string>>;
}
