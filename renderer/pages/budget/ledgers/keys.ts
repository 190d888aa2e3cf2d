import { ledgerTexts as texts } from './texts.ts';

/** Hints of every ledger's status bar. */
export const ledgerKeys = [
  { keys: ['↑', '↓'], does: texts.keys.walk },
  { keys: ['Enter'], does: texts.keys.open },
  { keys: ['Ctrl F'], does: texts.keys.find },
  { keys: ['Alt ←'], does: texts.keys.back },
];
