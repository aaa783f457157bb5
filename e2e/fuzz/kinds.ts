/** The kinds of random programs, and a program of a kind for a seed. */
import { asyncProgram } from './async-programs.ts';
import { Dice } from './dice.ts';
import { languageProgram } from './language-programs.ts';

const MAKERS = { asyncio: asyncProgram, language: languageProgram } as const;

export type Kind = keyof typeof MAKERS;
export const KINDS = Object.keys(MAKERS) as readonly Kind[];

/** The same program for the same seed, always. */
export function randomProgram(kind: Kind, seed: number): string {
  return MAKERS[kind](new Dice(seed));
}
