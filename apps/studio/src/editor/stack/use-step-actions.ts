import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorStore } from '../state/editor-context.tsx'
import { stepActions } from './step-actions.ts'

export function useStepActions() {
  const store = useEditorStore()
  const { t } = useTranslation()
  return useMemo(() => stepActions(store, t), [store, t])
}
