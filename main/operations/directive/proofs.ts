import { newId } from '#shared/base/ids.ts';
import type { RequestStep } from '#shared/registers/request.ts';
import type { TaskContext } from '../carry.ts';
import { proofOf, type Signed } from '../signed.ts';
import type { Request } from './case-work.ts';

/** Who typed a step of a request for somebody, and the paper with its scan; nothing where people act themselves. */
export function proofsWith(
  context: TaskContext,
  step: RequestStep,
  { enteredBy, basis }: Signed,
  before: Request['proofs'] = [],
): Partial<Pick<Request, 'proofs'>> {
  if (basis === null) return {};
  const proof = { id: newId(), step, enteredBy, basis, files: [...proofOf(context)] };
  return { proofs: [...before.filter((one) => one.step !== step), proof] };
}
