import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { attachmentWays } from '#renderer/pages/attachment/ways.tsx';
import { Gallery } from '#renderer/pages/gallery/gallery.tsx';
import { Help } from '#renderer/pages/help/help.tsx';
import { Home } from '#renderer/pages/home/home.tsx';
import { RegisterPage } from '#renderer/pages/register/register-page.tsx';
import { Settings } from '#renderer/pages/settings/settings.tsx';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { Desk } from './desk.tsx';

/** Registers whose records come and go by ways of their own. */
const ownWays: Readonly<Record<string, OwnWays>> = { attachment: attachmentWays };

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

export const router = createRouter({
  routeTree: root.addChildren([desk.addChildren([home, list, settings, help]), gallery]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
