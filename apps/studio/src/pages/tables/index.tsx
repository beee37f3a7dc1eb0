import type { RouteObject } from 'react-router'
import { TablePage } from './table-page.tsx'
import { TablesPage } from './tables-page.tsx'

/** Relative to /w/:slug/tables. */
export const routes: RouteObject[] = [
  { index: true, element: <TablesPage /> },
  { path: ':id', element: <TablePage /> },
]
