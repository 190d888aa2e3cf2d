import { type PlainRefusal, Refusal, refusalFrom } from '#shared/base/refusal.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import type {
  CallsOf,
  Exported,
  GetAnswer,
  HistoryAnswer,
  ListAnswer,
  ListInput,
  Written,
  WrittenMany,
} from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { browserBridge } from './browser-bridge.ts';
import { electronBridge } from './electron-bridge.ts';

/** The door this page came through. */
export const bridge: Bridge = electronBridge() ?? browserBridge;

export type CallOptions = NonNullable<Parameters<Bridge['call']>[2]>;

/** By name, where the register is known only when the program runs. */
export async function callNamed<T>(name: string, input: unknown, options?: CallOptions): Promise<T> {
  try {
    return (await bridge.call(name, input, options)) as T;
  } catch (error) {
    throw refused(error);
  }
}

export const call = <N extends CallName>(
  name: N,
  input: Calls[N]['input'],
  options?: CallOptions,
): Promise<Calls[N]['answer']> => callNamed(name, input, options);

const isPlain = (error: unknown): error is PlainRefusal =>
  typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error;

export function refused(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return isPlain(error)
    ? refusalFrom(error)
    : new Refusal('fault', '程式發生錯誤，這次的操作沒有完成。重試；若再發生，請告知管理員。');
}

interface Changing {
  id: string;
  version: number;
}

export type ExportWish = CallsOf<Register>['export']['input'];

/** The operations every register has, for parts that work on any. */
export const registerCalls = (of: Register, options: CallOptions = {}) => ({
  list: (input: ListInput, options?: CallOptions) => callNamed<ListAnswer>(`${of.name}.list`, input, options),
  get: (id: string) => callNamed<GetAnswer>(`${of.name}.get`, { id }),
  history: (id: string) => callNamed<HistoryAnswer>(`${of.name}.history`, { id }),
  create: (values: Record<string, unknown>) => callNamed<Written>(`${of.name}.create`, { values }, options),
  update: (input: Changing & { patch: Record<string, unknown> }) =>
    callNamed<Written>(`${of.name}.update`, input, options),
  updateMany: (changes: (Changing & { patch: Record<string, unknown> })[]) =>
    callNamed<WrittenMany>(`${of.name}.updateMany`, { changes }),
  remove: (input: Changing) => callNamed<Written>(`${of.name}.remove`, input),
  removeMany: (records: Changing[]) => callNamed<WrittenMany>(`${of.name}.removeMany`, { records }),
  restore: (input: Changing) => callNamed<Written>(`${of.name}.restore`, input),
  move: (verb: string, input: Changing & { patch?: Record<string, unknown> }) =>
    callNamed<Written>(`${of.name}.${verb}`, input, options),
  unseal: (id: string, field: string) => callNamed<{ value: string }>(`${of.name}.unseal`, { id, field }),
  export: (input: ExportWish, options?: CallOptions) => callNamed<Exported>(`${of.name}.export`, input, options),
});
