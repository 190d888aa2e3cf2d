/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client';
import { startLook } from '#renderer/parts/look/look.ts';
import { BudgetPage } from './budget-page.tsx';
import { frameClock } from './frame-clock.ts';
import { ListPage } from './list-page.tsx';
import { ManyPage } from './many-page.tsx';

window.record = {
  edits: [],
  opened: [],
  current: undefined,
  status: undefined,
  message: undefined,
  layout: undefined,
  checked: undefined,
};

window.frameClock = frameClock();
const asked = new URLSearchParams(location.search);
startLook(() => undefined);
if (asked.get('theme') === 'dark') document.documentElement.dataset.theme = 'dark';

function Page() {
  if (asked.get('page') === 'list') return <ListPage />;
  if (asked.get('page') === 'budget') return <BudgetPage />;
  return <ManyPage rows={Number(asked.get('rows') ?? 100_000)} paged={asked.has('paged')} />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
