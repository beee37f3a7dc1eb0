/** Something about a text: where it is, what is wrong and what helps. */
export interface Finding {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** `SCRIPT.SYNTAX`, or the code of the failure that a run would give. */
  readonly code: string
  readonly message: string
  readonly severity: 'error' | 'warning'
}

/** `file:line:column code message` */
export const printFinding = ({ file, line, column, code, message }: Finding): string =>
  `${file}:${line}:${column} ${code} ${message}`
