import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { BookletPage } from '#renderer/pages/booklet/booklet-page.tsx';
import { BookletsPage } from '#renderer/pages/booklet/booklets-page.tsx';
import { type BookletWish, readBookletWish } from '#renderer/pages/booklet/wish.ts';
import { BookPage } from '#renderer/pages/budget/book-page.tsx';
import { ExecutionPage } from '#renderer/pages/budget/execution/execution-page.tsx';
import { readBookWish, readExecutionWish } from '#renderer/pages/budget/wish.ts';
import { Completeness } from '#renderer/pages/completeness/completeness.tsx';
import { ChasingPage } from '#renderer/pages/directive/chasing/chasing-page.tsx';
import { ReviewPage } from '#renderer/pages/directive/review/review-page.tsx';
import { FiguresPage } from '#renderer/pages/figures/figures-page.tsx';
import { readWish } from '#renderer/pages/figures/wish.ts';
import { FormsPage } from '#renderer/pages/form/forms-page.tsx';
import { NewFormPage } from '#renderer/pages/form/new-page.tsx';
import { ReturnPage } from '#renderer/pages/form/return-page.tsx';
import { isFormSubject } from '#renderer/pages/form/subjects.ts';
import { Gallery } from '#renderer/pages/gallery/gallery.tsx';
import { Help } from '#renderer/pages/help/help.tsx';
import { Home } from '#renderer/pages/home/home.tsx';
import { ImportPage } from '#renderer/pages/import/import-page.tsx';
import { readImportWish } from '#renderer/pages/import/wish.ts';
import { IndicatorPage } from '#renderer/pages/indicator/indicator-page.tsx';
import { readIndicatorWish } from '#renderer/pages/indicator/wish.ts';
import { MeetingPage } from '#renderer/pages/meeting/meeting-page.tsx';
import { RoomPage } from '#renderer/pages/meeting/room/room-page.tsx';
import { RegisterPage } from '#renderer/pages/register/register-page.tsx';
import { Settings } from '#renderer/pages/settings/settings.tsx';
import { TodoPage } from '#renderer/pages/todo/todo-page.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { FormSubjectName } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { Desk } from './desk.tsx';
import { shellTexts } from './texts.ts';
import { ownWays } from './ways.ts';

const root = createRootRoute();

/** Pages that stand on the desk; the gallery takes the whole window. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: () => (
    <Desk>
      <Outlet />
    </Desk>
  ),
});

const home = createRoute({ getParentRoute: () => desk, path: '/', component: Home });

const help = createRoute({ getParentRoute: () => desk, path: '/help', component: Help });

const todo = createRoute({ getParentRoute: () => desk, path: '/todo', component: TodoPage });

const review = createRoute({ getParentRoute: () => desk, path: '/review', component: ReviewPage });

const chasing = createRoute({ getParentRoute: () => desk, path: '/chasing', component: ChasingPage });

const completeness = createRoute({ getParentRoute: () => desk, path: '/completeness', component: Completeness });

const figures = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  validateSearch: readWish,
  component: function FiguresRoute() {
    const navigate = figures.useNavigate();
    return <FiguresPage wish={figures.useSearch()} onWish={(search) => void navigate({ search, replace: true })} />;
  },
});

const budget = createRoute({
  getParentRoute: () => desk,
  path: '/budget',
  validateSearch: readBookWish,
  component: function BudgetRoute() {
    const navigate = budget.useNavigate();
    return <BookPage wish={budget.useSearch()} onWish={(search) => void navigate({ search, replace: true })} />;
  },
});

const execution = createRoute({
  getParentRoute: () => desk,
  path: '/budget/execution',
  validateSearch: readExecutionWish,
  component: function ExecutionRoute() {
    const { id, month, file } = execution.useSearch();
    const navigate = execution.useNavigate();
    const onMonth = (next: string): void =>
      void navigate({ search: { ...(id === undefined ? {} : { id }), month: next }, replace: true });
    return <ExecutionPage id={id} month={month} file={file === true} onMonth={onMonth} />;
  },
});

const forms = createRoute({
  getParentRoute: () => desk,
  path: '/forms',
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: function FormsRoute() {
    const { id } = forms.useSearch();
    const navigate = forms.useNavigate();
    return <FormsPage id={id} onChoose={(next) => void navigate({ search: { id: next }, replace: true })} />;
  },
});

const newForm = createRoute({
  getParentRoute: () => desk,
  path: '/forms/new',
  validateSearch: ({ about }: Record<string, unknown>): { about?: FormSubjectName } =>
    typeof about === 'string' && isFormSubject(about) ? { about } : {},
  component: function NewFormRoute() {
    const { about } = newForm.useSearch();
    const navigate = newForm.useNavigate();
    return (
      <NewFormPage
        about={about}
        onLeave={() => (router.history.canGoBack() ? history.back() : void navigate({ to: '/forms' }))}
        onIssued={(id) => void navigate({ to: '/forms', search: { id } })}
      />
    );
  },
});

const returnForm = createRoute({
  getParentRoute: () => desk,
  path: '/forms/return',
  component: function ReturnFormRoute() {
    const navigate = returnForm.useNavigate();
    const leave = (id: string | undefined): void =>
      void navigate({ to: '/forms', search: id === undefined ? {} : { id } });
    return <ReturnPage onLeave={leave} />;
  },
});

const list = createRoute({
  getParentRoute: () => desk,
  path: '/r/$register',
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: function ListRoute() {
    const { register } = list.useParams();
    const { id } = list.useSearch();
    const navigate = list.useNavigate();
    const of = registerNamed(register);
    if (!of) return <Home />;
    // Walking through the list leaves one step behind, not one for every row passed.
    const open = (next: string | undefined): void =>
      void navigate({ search: next === undefined ? {} : { id: next }, replace: id !== undefined });
    return <RegisterPage key={register} of={of} open={id} onOpen={open} ways={ownWays[register]} />;
  },
});

const fileImport = createRoute({
  getParentRoute: () => desk,
  path: '/import/$register',
  validateSearch: readImportWish,
  component: function ImportRoute() {
    const { register } = fileImport.useParams();
    const { fixed, from, id } = fileImport.useSearch();
    const navigate = fileImport.useNavigate();
    const of = registerNamed(register);
    if (!of) return <Home />;
    const leave = (): void => {
      if (from === 'budget') void navigate({ to: '/budget', search: id === undefined ? {} : { id } });
      else if (from === 'indicators') void navigate({ to: '/indicators' });
      else void navigate({ to: '/r/$register', params: { register } });
    };
    return <ImportPage key={register} of={of} fixed={fixed} onLeave={leave} />;
  },
});

const booklets = createRoute({
  getParentRoute: () => desk,
  path: '/reports',
  component: function BookletsRoute() {
    const navigate = booklets.useNavigate();
    return <BookletsPage onOpen={(id) => void navigate({ to: '/reports/$id', params: { id } })} />;
  },
});

const oneBooklet = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$id',
  validateSearch: readBookletWish,
  component: function BookletRoute() {
    const { id } = oneBooklet.useParams();
    const navigate = oneBooklet.useNavigate();
    // Walking through the chapters leaves one step behind, not one for every chapter passed.
    const onWish = (search: BookletWish): void => void navigate({ search, replace: true });
    return (
      <BookletPage
        key={id}
        id={id}
        wish={oneBooklet.useSearch()}
        onWish={onWish}
        onBack={() => void navigate({ to: '/reports' })}
      />
    );
  },
});

const indicators = createRoute({
  getParentRoute: () => desk,
  path: '/indicators',
  validateSearch: readIndicatorWish,
  component: function IndicatorsRoute() {
    const navigate = indicators.useNavigate();
    return (
      <IndicatorPage wish={indicators.useSearch()} onWish={(search) => void navigate({ search, replace: true })} />
    );
  },
});

const meeting = createRoute({
  getParentRoute: () => desk,
  path: '/meeting/$id',
  component: function MeetingRoute() {
    const { id } = meeting.useParams();
    return <MeetingPage key={id} id={id} />;
  },
});

const room = createRoute({
  getParentRoute: () => desk,
  path: '/meeting/$id/room',
  component: function RoomRoute() {
    const { id } = room.useParams();
    return <RoomPage key={id} id={id} />;
  },
});

const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>): { section?: string } =>
    typeof search.section === 'string' ? { section: search.section } : {},
  component: function SettingsRoute() {
    const { section } = settings.useSearch();
    const navigate = settings.useNavigate();
    return (
      <Settings
        section={section}
        onSection={(next) => void navigate({ search: { section: next } })}
        onGallery={() => void navigate({ to: '/gallery' })}
      />
    );
  },
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: () => <Gallery onClose={() => history.back()} />,
});

/** An address that is none, as of an old note or a slip of the keys. */
const NotFound = () => <EmptyState title={shellTexts.notFound} sentence={shellTexts.notFoundSentence} />;

export const router = createRouter({
  defaultNotFoundComponent: NotFound,
  routeTree: root.addChildren([
    desk.addChildren([
      home,
      completeness,
      todo,
      review,
      chasing,
      figures,
      budget,
      execution,
      forms,
      newForm,
      returnForm,
      list,
      fileImport,
      booklets,
      oneBooklet,
      indicators,
      meeting,
      room,
      settings,
      help,
    ]),
    gallery,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
