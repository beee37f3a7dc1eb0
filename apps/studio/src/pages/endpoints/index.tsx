import type { RouteObject } from 'react-router'
import { EndpointPage } from './endpoint-page.tsx'
import { EndpointsPage } from './endpoints-page.tsx'

/** Relative to /w/:slug/endpoints. */
export const routes: RouteObject[] = [
  { index: true, element: <EndpointsPage /> },
  { path: ':id', element: <EndpointPage /> },
]
