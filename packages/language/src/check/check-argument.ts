import type { InputSpec } from '../definitions/input-spec.ts'
import type { Expression } from '../expressions/expression.ts'
import { refusedByArgument, refusesNull } from './accepts.ts'
import type { Checker, Scope } from './checker.ts'
import type { Fix } from './fix.ts'
import { nameOf } from './position.ts'
import { describeShape, isOnlyNull, isUnknown, nonNull, type Shape } from './shapes/shape.ts'

/** Reports a value that an argument is sure to refuse, or refuses when it is empty. `label` begins the sentence. */
export function checkArgument(
  checker: Checker,
  spec: InputSpec,
  shape: Shape,
  expression: Expression,
  scope: Scope,
  label: string,
): void {
  if (isUnknown(shape)) return
  const step = scope.step?.id
  const expected = refusedByArgument(spec, shape)
  if (expected !== undefined) {
    const text =
      expression.kind === 'constant' && shape.text ? `the text "${String(expression.value).slice(0, 40)}"` : undefined
    const got = text ?? describeShape(nonNull(shape))
    checker.report(
      'ARGUMENT.WRONG_TYPE',
      scope.at,
      `${label} must be ${expected}, but it is ${got}.`,
      step,
      undefined,
      {
        doubtful: shape.null !== undefined && !refusesNull(spec),
      },
    )
    return
  }
  if (shape.null !== 'likely' || !refusesNull(spec) || expression.kind === 'constant') return
  if (isOnlyNull(shape)) {
    checker.report('VALUE.EMPTY', scope.at, `${label} is always empty here, and a value is needed.`, step)
    return
  }
  if (expression.kind !== 'reference') return
  checker.report(
    'VALUE.MAY_BE_EMPTY',
    scope.at,
    `${nameOf(expression)} may be empty here, and ${decapitalized(label)} needs a value. Say what to take instead.`,
    step,
    fallback(checker, shape, expression, scope),
  )
}

/** `$x ?? ""`: only where there is a value that means the same as nothing. */
function fallback(checker: Checker, shape: Shape, expression: Expression, scope: Scope): Fix | undefined {
  if (scope.table) return undefined
  const value = shape.list ? [] : shape.text && !shape.text.declared ? '' : undefined
  if (value === undefined) return undefined
  const named = value === '' ? 'an empty text' : 'an empty list'
  return checker.replacing(`Take ${named} instead`, scope, expression, {
    kind: 'binary',
    operator: '??',
    left: expression,
    right: { kind: 'constant', value },
  })
}

const decapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
