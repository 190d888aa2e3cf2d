import { useOffice } from '#renderer/data/office.ts';
import { FirstRun } from '#renderer/pages/first-run/first-run.tsx';
import { SignIn } from '#renderer/pages/sign-in/sign-in.tsx';
import { Unlock } from '#renderer/pages/sign-in/unlock.tsx';
import { Fault } from './fault.tsx';
import { useIdleLock } from './idle.ts';
import { Workbench } from './workbench.tsx';

/** Where one stands: no office, nobody signed in, locked, or at work. */
export function App() {
  const { data: office, error } = useOffice();
  useIdleLock(office);
  if (error) return <Fault error={error} />;
  if (!office) return null;
  switch (office.stage) {
    case 'noOffice':
      return <FirstRun office={office} />;
    case 'signedOut':
      return <SignIn office={office} />;
    case 'locked':
      return <Unlock office={office} />;
    case 'working':
      return office.session?.mustChangePassword ? <Unlock office={office} /> : <Workbench />;
  }
}
