/** What passes between the double and the process that plays the utility process. */
export type Wire =
  | { kind: 'post'; message: unknown; ports: number[] }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'close'; port: number };
