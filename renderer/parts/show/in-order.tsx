import { createElement, Fragment, type ReactNode } from 'react';

interface InOrderProps<T> {
  of: readonly T[];
  children: (one: T, at: number) => ReactNode;
}

/** What is known by its place alone: the lines of a text, the cells of a printed table. React counts them, as it does what is written out. */
export const InOrder = <T,>({ of, children }: InOrderProps<T>) => createElement(Fragment, null, ...of.map(children));
