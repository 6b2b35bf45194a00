/** A copy of an object without some of its fields. */
export function omit<T extends object, F extends keyof T & string>(
  object: T,
  ...fields: readonly F[]
): Omit<T, F> {
  const copy: Partial<T> = { ...object };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy as Omit<T, F>;
}
