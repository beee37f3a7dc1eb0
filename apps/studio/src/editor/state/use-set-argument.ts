import { type Expression, renameVariable, type Step, setArgument } from '@stackwright/language'
import { constantText } from '../controls/table-name-of.ts'
import { automaticResult, freeVariable } from '../stack/new-step.ts'
import { useEditorStore } from './editor-context.tsx'
import { useDefinitions } from './use-definitions.ts'

/** Sets an argument of a step. A result that still has its automatic name takes the name of the table that is chosen. */
export function useSetArgument(step: Step) {
  const store = useEditorStore()
  const { functions, isTarget } = useDefinitions()
  return (name: string, value: Expression | undefined) => {
    const key = `${step.id}.${name}`
    store.getState().edit((draft) => {
      const changed = { ...draft, stack: [...setArgument(draft.stack, step.id, name, value)] }
      const table = functions.get(step.function)?.inputs[name]?.type === 'table' ? constantText(value) : undefined
      if (!table || !step.result || !automaticResult.test(step.result)) return changed
      return renameVariable(changed, step.result, freeVariable(changed.stack, table, isTarget), isTarget)
    }, key)
  }
}
