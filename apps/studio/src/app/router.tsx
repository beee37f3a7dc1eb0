import { createBrowserRouter } from 'react-router'
import type { NamedKind } from '../pages/programs/program-kinds.ts'
import { Crash, UnknownPage } from './crash.tsx'
import { folderOf } from './document-path.ts'
import { Gate } from './gate.tsx'
import { lazyArea, lazyPage } from './lazy-page.tsx'
import { Shell } from './shell.tsx'

const programs = (kind: NamedKind) => ({
  path: `${folderOf(kind)}/*`,
  element: lazyArea(async () => (await import('../pages/programs/index.tsx')).routesOf(kind)),
})
const namedPrograms = (
  ['function', 'task', 'table_trigger', 'middleware', 'addon', 'tool', 'workflow_test'] as const
).map(programs)

export const router = createBrowserRouter([
  {
    errorElement: <Crash />,
    children: [
      { path: '/setup', element: lazyPage(async () => (await import('../pages/session/set-up-page.tsx')).SetUpPage) },
      {
        path: '/sign-in',
        element: lazyPage(async () => (await import('../pages/session/sign-in-page.tsx')).SignInPage),
      },
      {
        element: <Gate />,
        children: [
          {
            path: '/',
            element: lazyPage(async () => (await import('../pages/workspaces/workspaces-page.tsx')).WorkspacesPage),
          },
          {
            path: '/w/:slug',
            element: <Shell />,
            children: [
              {
                errorElement: <Crash />,
                children: [
                  {
                    index: true,
                    element: lazyPage(async () => (await import('../pages/home/home-page.tsx')).HomePage),
                  },
                  {
                    path: 'tables/*',
                    element: lazyArea(async () => (await import('../pages/tables/index.tsx')).routes),
                  },
                  {
                    path: 'endpoints/*',
                    element: lazyArea(async () => (await import('../pages/endpoints/index.tsx')).routes),
                  },
                  ...namedPrograms,
                  {
                    path: 'kept/*',
                    element: lazyArea(async () => (await import('../pages/kept/index.tsx')).routes),
                  },
                  {
                    path: 'groups/:id',
                    element: lazyPage(async () => (await import('../pages/groups/group-page.tsx')).GroupPage),
                  },
                  {
                    path: 'tests',
                    element: lazyPage(async () => (await import('../pages/tests/tests-page.tsx')).TestsPage),
                  },
                  {
                    path: 'files',
                    element: lazyPage(async () => (await import('../pages/files/files-page.tsx')).FilesPage),
                  },
                  {
                    path: 'history',
                    element: lazyPage(async () => (await import('../pages/history/history-page.tsx')).HistoryPage),
                  },
                  {
                    path: 'history/:run',
                    element: lazyPage(async () => (await import('../pages/history/run-page.tsx')).RunPage),
                  },
                  {
                    path: 'settings',
                    element: lazyPage(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
                  },
                  { path: '*', element: <UnknownPage /> },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
])
