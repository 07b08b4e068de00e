declare const brand: unique symbol;

/** A value that was checked once; only its parser makes it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
