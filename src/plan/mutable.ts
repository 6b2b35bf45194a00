/** An object while it is made: fields that it may lack are set one by one, since a copy for each would take longer than all the rest where there are thousands. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
