import { Braces, Database, FlaskConical, History, House, ListTree, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { classes } from '../ui/classes.ts'
import { slotTargets } from './slots.tsx'

export const places = [
  { name: 'home', path: '', icon: House },
  { name: 'tables', path: 'tables', icon: Database },
  { name: 'endpoints', path: 'endpoints', icon: Braces },
  { name: 'functions', path: 'functions', icon: ListTree },
  { name: 'tests', path: 'tests', icon: FlaskConical },
  { name: 'history', path: 'history', icon: History },
  { name: 'settings', path: 'settings', icon: Settings },
] as const

export const placePath = (slug: string, path: string) => `/w/${slug}${path ? `/${path}` : ''}`

export function Navigation({ slug, disabled }: { slug: string; disabled: boolean }) {
  const { t } = useTranslation()
  // API groups are reached from the endpoints and have no place of their own.
  const inGroup = useLocation().pathname.startsWith(`${placePath(slug, 'groups')}/`)
  return (
    <div className="w-58 shrink-0 overflow-y-auto border-r border-line bg-surface px-2 py-2.5 text-[0.84375rem] max-lg:w-50 max-md:w-13">
      <nav aria-label={t('shell.navigation')}>
        <ul className="grid gap-px">
          {!disabled &&
            places.map(({ name, path, icon: Icon }) => (
              <li key={name}>
                <NavLink
                  to={placePath(slug, path)}
                  end={path === ''}
                  className={({ isActive }) =>
                    classes(
                      'flex items-center gap-2.25 rounded-md px-2.25 py-1.25 transition-colors duration-100 focus-visible:-outline-offset-2',
                      isActive || (inGroup && name === 'endpoints')
                        ? 'bg-accent-soft font-medium text-accent'
                        : 'text-muted hover:bg-sunken hover:text-text',
                    )
                  }
                >
                  <Icon aria-hidden className="size-4" strokeWidth={1.75} />
                  <span className="max-md:sr-only">{t(`shell.places.${name}`)}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <div ref={slotTargets.navigation} className="max-md:hidden" />
    </div>
  )
}
