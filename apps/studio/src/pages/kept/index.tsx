import type { RouteObject } from 'react-router'
import { KeptPage } from './kept-page.tsx'
import { KeptListPage } from './kept-list-page.tsx'

/** Relative to /w/:slug/kept. */
export const routes: RouteObject[] = [
  { index: true, element: <KeptListPage /> },
  { path: ':id', element: <KeptPage /> },
]
