/** `$x = $y + 1` or `$x = $y + $z`: kept as data, so that a stack can do it without calling the step. */
export interface Assignment {
  /** Where the variable that is set and the one on the left stand in `run.variables`. */
  readonly target: number
  readonly left: number
  /** Where the variable on the right stands; -1: there is a whole number of 32 bits. */
  readonly other: number
  readonly number: number
}
