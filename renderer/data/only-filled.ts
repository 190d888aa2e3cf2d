type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, for properties that may be absent but not undefined. */
export const onlyFilled = <T extends object>(values: T): Filled<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Filled<T>;
