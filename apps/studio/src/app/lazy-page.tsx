import { type ComponentType, lazy, Suspense } from 'react'
import { type RouteObject, useRoutes } from 'react-router'
import { PageSkeleton } from './page-skeleton.tsx'

/** A page whose code is loaded when it is first opened. */
export function lazyPage(load: () => Promise<ComponentType>) {
  const Page = lazy(async () => ({ default: await load() }))
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Page />
    </Suspense>
  )
}

const Area = ({ routes }: { routes: RouteObject[] }) => useRoutes(routes)

/** An area that brings routes of its own, relative to where it is mounted. */
export function lazyArea(load: () => Promise<RouteObject[]>) {
  return lazyPage(async () => {
    const routes = await load()
    return () => <Area routes={routes} />
  })
}
