export type * from './ids.ts';
export type { FieldType, Fields } from './fields.ts';
export { type Common, type EventOf, type FieldsOf, type Kind, KINDS, type TraceEvent } from './kinds.ts';
export type { SourceSpan } from './span.ts';
export type { TraceWriter } from './writer.ts';
export { TraceStore } from './store.ts';
