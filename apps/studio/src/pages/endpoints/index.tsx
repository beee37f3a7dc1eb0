import type { RouteObject } from 'react-router'

/** Relative to the area's address. */
export const routes: RouteObject[] = []
