import { Plus, Redo2, Save, Undo2, Upload } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type PageCommand, usePageCommands } from '../../app/commands.ts'
import { useStepActions } from '../stack/use-step-actions.ts'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import type { Saving } from './use-saving.ts'

/** The editor's actions in the command palette. */
export function useEditorCommands(saving: Saving): void {
  const { t } = useTranslation()
  const store = useEditorStore()
  const actions = useStepActions()
  const editable = useEditor((state) => state.editable)
  const latest = useRef(saving)
  latest.current = saving
  const commands = useMemo<PageCommand[]>(
    () =>
      editable
        ? [
            {
              id: 'editor.add',
              title: t('editor.step.add'),
              icon: <Plus />,
              shortcut: '/',
              run: () => store.getState().add(actions.placeAfter(store.getState().selected)),
            },
            {
              id: 'editor.save',
              title: t('common.save'),
              icon: <Save />,
              shortcut: 'Ctrl S',
              run: () => void latest.current.save(),
            },
            {
              id: 'editor.publish',
              title: t('editor.publish.action'),
              icon: <Upload />,
              run: () => void latest.current.publish(),
            },
            {
              id: 'editor.undo',
              title: t('editor.undo'),
              icon: <Undo2 />,
              shortcut: 'Ctrl Z',
              run: () => store.getState().undo(),
            },
            {
              id: 'editor.redo',
              title: t('editor.redo'),
              icon: <Redo2 />,
              shortcut: 'Ctrl Shift Z',
              run: () => store.getState().redo(),
            },
          ]
        : [],
    [editable, actions, store, t],
  )
  usePageCommands('editor', commands)
}
