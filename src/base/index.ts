export type { Brand } from './brand.ts';
export { characterName, characterNamed } from './character-names.ts';
export { assertNever, InternalError, invariant } from './invariant.ts';
export { Table } from './table.ts';
