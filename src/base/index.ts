export type { Brand } from './brand.ts';
export { characterName, characterNamed } from './character-names.ts';
export { assertNever, InternalError, invariant } from './invariant.ts';
export { isStackOverflow } from './stack-overflow.ts';
export { Table } from './table.ts';
