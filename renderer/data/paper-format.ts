import { preference, usePreference } from '#renderer/parts/look/preference.ts';
import { keysOf } from '#shared/contract/entries.ts';
import { type PaperFormat, paperFormats } from '#shared/contract/paper-formats.ts';

const formats = keysOf(paperFormats);
const kept = preference<PaperFormat>('paper-format', formats, 'docx');

/** The kind of file that papers are made as, unless another is asked for. */
export const paperFormat = (): PaperFormat => kept.read();

export const setPaperFormat = (format: PaperFormat): void => kept.write(format);

export const usePaperFormat = (): PaperFormat => usePreference(kept);

export const paperFormatChoices = formats.map((id) => ({ id, label: paperFormats[id] }));

/** What a paper that was made as one of them is offered as besides. */
export const otherFormat = (format: PaperFormat): PaperFormat => (format === 'docx' ? 'odt' : 'docx');
