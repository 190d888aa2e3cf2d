/** Puts one JSON value on a line of the output. */
export type Print = (value: unknown) => void;
