/** What went wrong inside the program goes to the error stream, for the office's IT; never to the page. */
export const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};
