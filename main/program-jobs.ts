import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';
import type { CallName, Calls } from '#shared/contract/index.ts';
import { demoPassword } from '#shared/demo.ts';
import { officeWords } from '#shared/words/office.ts';
import { foundDemo } from './demo/index.ts';
import { found, foundingOf } from './founding.ts';
import type { Office } from './office.ts';
import { signInChoices } from './operations/reads.ts';
import { accountNameOf, changePassword, checkPassword, lockIfIdle, recover, sessionView, signIn } from './session.ts';
import { holdsOffice } from './store/place.ts';
import type { CallOptions, Visitor } from './visitor.ts';
import { noteVisit, renewVisit, visitOf } from './visits.ts';

type ProgramJob = (visitor: Visitor, input: unknown, options: CallOptions) => Promise<unknown>;

const own =
  <N extends CallName>(
    _name: N,
    work: (visitor: Visitor, input: Calls[N]['input']) => Promise<Calls[N]['answer']>,
  ): ProgramJob =>
  (visitor, input) =>
    work(visitor, input as Calls[N]['input']);

function officeOf(visitor: Visitor): Office {
  const { office } = visitor.program;
  if (!office) throw new Refusal('signIn', officeWords.noOffice);
  return office;
}

const log = (visitor: Visitor, kind: string): Promise<unknown> =>
  officeOf(visitor).task(
    'access.add',
    { kind, detail: {} },
    { who: null, account: visitor.session?.account ?? null, behalf: null },
  );

/** Whoever leaves has seen what there was until now. */
async function left({ program: { office }, session }: Visitor): Promise<void> {
  if (office && session) await noteVisit(office, session, true);
}

/** Opening one office over another would sign everybody out in the middle of their work. */
function refuseOpen({ program }: Visitor): void {
  const { office } = program;
  if (!office) return;
  for (const session of program.sessions) lockIfIdle(office, session, Date.now());
  if ([...program.sessions].some((session) => session.officeKey)) throw new Refusal('invalid', officeWords.alreadyOpen);
}

/** What concerns the program, its office and this connection, rather than records. */
export const programJobs: Readonly<Record<string, ProgramJob>> = {
  'office.status': own('office.status', async (visitor) => visitor.program.status(visitor)),
  'office.create': own('office.create', async (visitor, input) => {
    refuseOpen(visitor);
    const made = await found(foundingOf(input));
    await visitor.program.open(made.folder);
    visitor.session = await signIn(officeOf(visitor), input.admin.account, input.admin.password);
    visitor.program.rememberSignIn(input.admin.account);
    return made;
  }),
  'office.openDemo': own('office.openDemo', async (visitor) => {
    refuseOpen(visitor);
    const folder = path.join(visitor.program.home, 'demo');
    if (!holdsOffice(folder)) await foundDemo(folder);
    await visitor.program.open(folder);
    return { folder, password: demoPassword };
  }),
  'office.open': own('office.open', async (visitor, { folder }) => {
    refuseOpen(visitor);
    await visitor.program.open(folder);
    visitor.session = undefined;
    return visitor.program.status(visitor);
  }),
  'session.choices': own('session.choices', async (visitor) =>
    signInChoices(officeOf(visitor).db, visitor.program.latelySignedIn()),
  ),
  'session.signIn': own('session.signIn', async (visitor, { account, password }) => {
    visitor.session = await signIn(officeOf(visitor), account, password);
    visitor.program.rememberSignIn(accountNameOf(officeOf(visitor), visitor.session));
    return sessionView(officeOf(visitor), visitor.session);
  }),
  'session.signOut': own('session.signOut', async (visitor) => {
    await left(visitor);
    if (visitor.session && visitor.program.office) await log(visitor, 'signOut');
    visitor.session = undefined;
    return null;
  }),
  'session.lock': own('session.lock', async (visitor) => {
    await left(visitor);
    if (visitor.session) visitor.session.officeKey = undefined;
    await log(visitor, 'locked');
    return null;
  }),
  'session.unlock': own('session.unlock', async (visitor, { password }) => {
    const { session } = visitor;
    if (!session) throw new Refusal('signIn', officeWords.signIn);
    const { key } = await checkPassword(officeOf(visitor), accountNameOf(officeOf(visitor), session), password);
    session.officeKey = key;
    session.seen = Date.now();
    renewVisit(session);
    await log(visitor, 'unlocked');
    return sessionView(officeOf(visitor), session);
  }),
  'session.touch': own('session.touch', async (visitor) => {
    const { session } = visitor;
    if (!session) return null;
    session.seen = Date.now();
    await noteVisit(officeOf(visitor), session, false);
    return null;
  }),
  'session.visit': own('session.visit', async (visitor) => {
    const { session, program } = visitor;
    if (!session) throw new Refusal('signIn', officeWords.signIn);
    return { former: await visitOf(officeOf(visitor), session, program.sessions) };
  }),
  'session.changePassword': own('session.changePassword', async (visitor, { old, password }) => {
    if (visitor.session) await changePassword(officeOf(visitor), visitor.session, old, password);
    return null;
  }),
  'session.recover': own('session.recover', async (visitor, { recoveryKey, account, password }) => {
    await recover(officeOf(visitor), recoveryKey, account, password);
    return null;
  }),
};
