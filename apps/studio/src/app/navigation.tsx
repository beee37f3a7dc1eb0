import {
  Archive,
  Braces,
  CalendarClock,
  ChevronRight,
  Database,
  DatabaseZap,
  Files,
  FlaskConical,
  History,
  House,
  Layers,
  ListTree,
  type LucideIcon,
  Puzzle,
  Settings,
  Wrench,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { classes } from '../ui/classes.ts'
import { NavigationLink } from './navigation-link.tsx'
import { slotTargets } from './slots.tsx'

export const places = [
  { name: 'home', path: '', icon: House },
  { name: 'tables', path: 'tables', icon: Database },
  { name: 'endpoints', path: 'endpoints', icon: Braces },
  { name: 'functions', path: 'functions', icon: ListTree },
  { name: 'tasks', path: 'tasks', icon: CalendarClock },
  { name: 'tests', path: 'tests', icon: FlaskConical },
  { name: 'files', path: 'files', icon: Files },
  { name: 'history', path: 'history', icon: History },
  { name: 'settings', path: 'settings', icon: Settings },
] as const

/** Places for what most people need seldom, below the others. */
export const morePlaces = [
  { name: 'triggers', path: 'triggers', icon: DatabaseZap },
  { name: 'middleware', path: 'middleware', icon: Layers },
  { name: 'addons', path: 'addons', icon: Puzzle },
  { name: 'tools', path: 'tools', icon: Wrench },
  { name: 'kept', path: 'kept', icon: Archive },
] as const

type PlaceName = (typeof places | typeof morePlaces)[number]['name']

export const placePath = (slug: string, path: string) => `/w/${slug}${path ? `/${path}` : ''}`

export function Navigation({ slug, disabled }: { slug: string; disabled: boolean }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  // API groups are reached from the endpoints and have no place of their own.
  const inGroup = pathname.startsWith(`${placePath(slug, 'groups')}/`)
  return (
    <div className="relative w-58 shrink-0 overflow-y-auto border-r border-line bg-surface px-2 py-2.5 text-[0.84375rem] max-xl:w-50 max-md:w-13">
      <nav aria-label={t('shell.navigation')}>
        {!disabled && (
          <ul className="grid gap-px">
            {places.map((place) => (
              <PlaceLink key={place.name} slug={slug} place={place} active={inGroup && place.name === 'endpoints'} />
            ))}
            <MorePlaces slug={slug} here={morePlaces.some(({ path }) => isAt(pathname, placePath(slug, path)))} />
          </ul>
        )}
      </nav>
      <div ref={slotTargets.navigation} className="max-md:hidden" />
    </div>
  )
}

const isAt = (pathname: string, path: string) => pathname === path || pathname.startsWith(`${path}/`)

/** Open while one is in one of its places, and when it is opened by hand. */
function MorePlaces({ slug, here }: { slug: string; here: boolean }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const open = opened || here
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        disabled={here}
        onClick={() => setOpened(!opened)}
        className="flex w-full items-center gap-2.25 rounded-md px-2.25 py-1.25 text-left text-muted transition-colors duration-100 enabled:hover:bg-sunken enabled:hover:text-text focus-visible:-outline-offset-2"
      >
        <ChevronRight
          aria-hidden
          className={classes('size-4 transition-transform duration-100', open && 'rotate-90')}
          strokeWidth={1.75}
        />
        <span className="max-md:sr-only">{t('shell.morePlaces')}</span>
      </button>
      {open && (
        <ul className="grid gap-px">
          {morePlaces.map((place) => (
            <PlaceLink key={place.name} slug={slug} place={place} />
          ))}
        </ul>
      )}
    </li>
  )
}

function PlaceLink({
  slug,
  place: { name, path, icon: Icon },
  active = false,
}: {
  slug: string
  place: { name: PlaceName; path: string; icon: LucideIcon }
  /** Shown as the place one is in, wherever it leads. */
  active?: boolean
}) {
  const { t } = useTranslation()
  return (
    <li>
      <NavigationLink to={placePath(slug, path)} end={path === ''} active={active} className="gap-2.25 py-1.25">
        <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        <span className="max-md:sr-only">{t(`shell.places.${name}`)}</span>
      </NavigationLink>
    </li>
  )
}
