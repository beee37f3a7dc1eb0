import { binary, constant, filter } from '../expressions/build.ts'
import type { ReferenceExpression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import type { Checker, Scope } from './checker.ts'
import type { Fix } from './fix.ts'
import { nameOf } from './position.ts'

/** What helps where a path is read of something that may be empty: a guard in front of the step, or a path that may end. */
export function emptyFixes(
  checker: Checker,
  expression: ReferenceExpression,
  prefix: ReferenceExpression,
  scope: Scope,
): Fix | undefined {
  if (scope.guardable && checker.library.functions.has('precondition')) return guard(prefix, scope)
  return checker.library.filters.has('get') ? safePath(checker, expression, prefix, scope) : undefined
}

function guard(prefix: ReferenceExpression, { step }: Scope): Fix {
  const name = nameOf(prefix)
  const words = name.slice(1).split('.').join(' ')
  const given = prefix.root === 'input'
  const precondition: Step = {
    id: `${(step?.id ?? 'response').slice(0, 48)}-guard`,
    function: 'precondition',
    arguments: {
      condition: binary(prefix, '!=', constant(null)),
      error_type: constant(given ? 'inputerror' : 'notfound'),
      error: constant(given ? `${words.replace(/^input /, '')} is needed.` : `There is no such ${words}.`),
    },
  }
  return {
    title: `Go on only if ${name} is not empty`,
    edits: [{ kind: 'insert', before: step?.id ?? null, step: precondition }],
  }
}

/** `$user.address.city` → `$user|get:"address.city"`, which gives null instead of failing. */
function safePath(
  checker: Checker,
  expression: ReferenceExpression,
  prefix: ReferenceExpression,
  scope: Scope,
): Fix | undefined {
  const rest = expression.path.slice(prefix.path.length)
  if (!rest.every((key) => typeof key === 'number' || (typeof key === 'string' && !key.includes('.')))) return undefined
  const path = constant(rest.length === 1 && typeof rest[0] === 'number' ? rest[0] : rest.join('.'))
  return checker.replacing('Take nothing where it is empty', scope, expression, filter(prefix, 'get', path))
}
