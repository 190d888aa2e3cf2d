import type { Register } from './register.ts';

/** What follows from a register's description alone is worked out once. */
export const remembered = <T>(make: (of: Register) => T): ((of: Register) => T) => {
  const made = new WeakMap<Register, T>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
};
