import type { CatalogueFunction } from '@stackwright/contract'
import type { Expression, InputSpec, Step } from '@stackwright/language'

/** A name that an argument holds as a constant: of a table, a field, a function. */
export function constantText(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'constant' && typeof expression.value === 'string' ? expression.value : undefined
}

/** The table an argument is about: of the argument it says it belongs to, or of the step's only table argument. */
export function tableNameOf(
  step: Step,
  definition: CatalogueFunction | undefined,
  spec: Pick<InputSpec, 'of'>,
): string | undefined {
  const inputs = definition?.inputs ?? {}
  const name =
    spec.of && inputs[spec.of]?.type === 'table'
      ? spec.of
      : Object.keys(inputs).find((candidate) => inputs[candidate]?.type === 'table')
  return name === undefined ? undefined : constantText(step.arguments[name])
}
