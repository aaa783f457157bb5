export type { Brand } from './brand.ts';
export { assertNever, InternalError, invariant } from './invariant.ts';
export { Table } from './table.ts';
