import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { confirm } from '../ui/confirm.tsx'

/** While `dirty`, leaving the page (by a link, back, reload or closing) asks first. Only one per page. */
export function useUnsavedChanges(dirty: boolean): void {
  const { t } = useTranslation()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let current = true
    confirm({
      title: t('common.unsaved.title'),
      message: t('common.unsaved.message'),
      action: t('common.unsaved.leave'),
      cancel: t('common.unsaved.stay'),
      danger: true,
    }).then((leave) => {
      if (!current) return
      if (leave) blocker.proceed()
      else blocker.reset()
    })
    return () => {
      current = false
    }
  }, [blocker, t])
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
