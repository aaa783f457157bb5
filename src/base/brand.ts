/** A type that is `Base` at run time and cannot be mixed up with another brand of `Base` at compile time. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
