import { plainRefusal, Refusal } from '#shared/base/refusal.ts';
import type { Bridge, BridgeOptions } from '#shared/contract/bridge.ts';
import type { Exposed, Outcome } from '#shared/contract/port.ts';
import { officeWords } from '#shared/words/office.ts';

declare global {
  interface Window {
    readonly shizhengbu?: Exposed;
  }
}

/** The bridge of a window in Electron; in a browser there is none. */
export function electronBridge(exposed: Exposed | undefined = window.shizhengbu): Bridge | undefined {
  if (exposed === undefined) return undefined;
  return {
    kind: 'electron',
    call: (name, input, options) => call(exposed, name, input, options),
    onChange: (hear) => exposed.onChange(hear),
    chooseFiles: async (wanted) => taken(await exposed.chooseFiles(wanted)),
    takeFile: async (file) => taken(await exposed.takeFile(file)),
    saveFile: async (token, name) => taken(await exposed.saveFile(token, name)),
    showPdf: async (coming) => void taken(await exposed.showPdf((await coming).file)),
    chooseFolder: async () => taken(await exposed.chooseFolder()) ?? undefined,
    setZoom: (factor) => exposed.setZoom(factor),
    setFrame: (look) => exposed.setFrame(look),
  };
}

function taken<T>(outcome: Outcome<T>): T {
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.value;
}

/** A signal cannot cross into the preload; its abort goes there as the number of the call. */
function call(
  exposed: Exposed,
  name: string,
  input: unknown,
  { behalf, onProgress, signal }: BridgeOptions = {},
): Promise<unknown> {
  return new Promise((answered, refused) => {
    if (signal?.aborted) {
      refused(plainRefusal(new Refusal('cancelled', officeWords.cancelled)));
      return;
    }
    const settled = new AbortController();
    const id = exposed.begin(name, JSON.stringify({ input, behalf }), (said) => {
      if ('progress' in said) {
        onProgress?.(said.progress);
        return;
      }
      settled.abort();
      if ('refusal' in said) refused(said.refusal);
      else answered(JSON.parse(said.answer));
    });
    signal?.addEventListener('abort', () => exposed.cancel(id), { signal: settled.signal });
  });
}
