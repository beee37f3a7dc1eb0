import type { RouteObject } from 'react-router'
import { KeptListPage } from './kept-list-page.tsx'
import { KeptPage } from './kept-page.tsx'

/** Relative to /w/:slug/kept. */
export const routes: RouteObject[] = [
  { index: true, element: <KeptListPage /> },
  { path: ':id', element: <KeptPage /> },
]
