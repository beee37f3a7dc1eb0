import type { Problem } from '../documents/problem.ts'

/**
 * What a check of a program can find beside the mistakes that keep it from being compiled. An error is sure to fail when its step is
 * reached; it is told as a warning where it is caught, fine as long as a value is null, or about the elements of a list, which may
 * be empty. A warning may be meant so. docs/reference/checks.md shows an example of each.
 */
export const findings = {
  'VALUE.MAY_BE_EMPTY': 'warning',
  'VALUE.EMPTY': 'error',
  'KEY.UNKNOWN': 'error',
  'VARIABLE.UNSET': 'error',
  'ARGUMENT.WRONG_TYPE': 'error',
  'INPUT.WRONG_TYPE': 'error',
  'INPUT.NOT_ALLOWED': 'error',
  'INPUT.MISSING': 'error',
  'INPUT.UNKNOWN': 'warning',
  'COLUMN.UNKNOWN': 'error',
  'ENVIRONMENT.UNKNOWN': 'warning',
  'CONDITION.NEVER': 'warning',
  'CONDITION.ALWAYS': 'warning',
  'STEP.UNREACHABLE': 'warning',
  'RESULT.UNUSED': 'warning',
  'LOOP.ENDLESS': 'error',
  'CALL.ENDLESS': 'error',
} as const satisfies Record<string, Problem['severity']>

export type FindingCode = keyof typeof findings
