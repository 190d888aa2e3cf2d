import { useLocation, useNavigate } from '@tanstack/react-router';

/** What an address says of a period or a day; with another year on the budget's pages the book, too. */
const own = ['from', 'to', 'asOf', 'year', 'month'];
const ofBudget = [...own, 'id', 'line', 'compare'];

/** A choice made for all pages holds on the one that is open, too: what its address says otherwise goes. */
export function useOwnPeriodLeft(): (otherYear: boolean) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (otherYear) => {
    const gone = otherYear && pathname.startsWith('/budget') ? ofBudget : own;
    const kept = Object.fromEntries(Object.entries(search).filter(([name]) => !gone.includes(name)));
    if (Object.keys(kept).length < Object.keys(search).length)
      void navigate({ to: pathname, search: kept, replace: true });
  };
}
