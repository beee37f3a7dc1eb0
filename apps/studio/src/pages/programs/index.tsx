import type { RouteObject } from 'react-router'
import { NamedProgramPage } from './named-program-page.tsx'
import type { NamedKind } from './program-kinds.ts'
import { ProgramsPage } from './programs-page.tsx'

/** The list and the page of a kind, relative to the folder of its addresses. Tests have a list of their own. */
export const routesOf = (kind: NamedKind): RouteObject[] => [
  ...(kind === 'workflow_test' ? [] : [{ index: true, element: <ProgramsPage kind={kind} /> } as const]),
  { path: ':id', element: <NamedProgramPage kind={kind} /> },
]
