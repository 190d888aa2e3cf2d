/** What open views hear after a change. */
export interface ChangeEvent {
  position: number;
  /** Ids of the records touched, by register; of a large change not more than the first thousand. */
  registers: Record<string, string[]>;
}

/** How far a job has come. */
export interface Progress {
  done: number;
  total: number;
  label: string;
}
