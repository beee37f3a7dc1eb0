import type { RouteObject } from 'react-router'
import { FunctionPage } from './function-page.tsx'
import { FunctionsPage } from './functions-page.tsx'

/** Relative to /w/:slug/functions. */
export const routes: RouteObject[] = [
  { index: true, element: <FunctionsPage /> },
  { path: ':id', element: <FunctionPage /> },
]
