/**
 * What the fields of an event may be, and what each is as a value. A field takes one 32-bit slot, a time two; where the
 * slots are kept is in store.ts.
 */

export type FieldType =
  | 'id' // one of ids.ts; 0 is none
  | 'int' // signed 32 bits
  | 'bool'
  | 'time' // VirtualNs, or -1 for none; two slots
  | 'text'; // interned string

export type Fields = Readonly<Record<string, FieldType>>;

type FieldValue<T extends FieldType> = T extends 'text' ? string : T extends 'bool' ? boolean : number;

export type FieldValues<F extends Fields> = { readonly [K in keyof F]: FieldValue<F[K]> };
