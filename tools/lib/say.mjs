/** A sentence for the person at the terminal. Always stderr: stdout belongs to the task (`cli` answers in JSON there). */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`施政簿：${sentence}\n`);
}

/** A failure that is explained by its sentence; its stack trace would tell the reader nothing. */
export class SetupError extends Error {
  /** @param {string} sentence @param {string} [details] output of the command that failed */
  constructor(sentence, details = '') {
    super(sentence);
    this.name = 'SetupError';
    this.details = details;
  }
}

/** npm names the cause first. @param {string} text @param {number} lines */
export const firstLines = (text, lines) => text.trim().split('\n').slice(0, lines).join('\n');

/** @param {string} text @param {number} lines */
export const lastLines = (text, lines) => text.trimEnd().split('\n').slice(-lines).join('\n');
