/**
 * How the fields of an event are stored. Each field takes one 32-bit slot, `time` takes two; the first three slots of
 * an event are columns, what is more goes to a shared spill area, so ordinary events stay at 31 bytes.
 */

export type FieldType =
  | 'id' // one of ids.ts; 0 is none
  | 'int' // signed 32 bits
  | 'bool'
  | 'time' // VirtualNs, or -1 for none; two slots
  | 'event' // an EventIndex, -1 for none
  | 'text'; // interned string

export type Fields = Readonly<Record<string, FieldType>>;

export type FieldValue<T extends FieldType> = T extends 'text' ? string : T extends 'bool' ? boolean : number;

export type FieldValues<F extends Fields> = { readonly [K in keyof F]: FieldValue<F[K]> };
