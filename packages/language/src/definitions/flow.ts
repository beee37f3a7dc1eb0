/**
 * How a step directs the steps in its slots and behind it: what a check before a run needs to know of control flow. The names are
 * those of the definition's arguments and slots. Of a step with slots and no flow it is assumed that each slot runs any number of
 * times, or never.
 */
export type Flow =
  /** Its slots run one after the other, once. */
  | { readonly kind: 'sequence' }
  /** The steps behind it are not reached: the loop or the run ends, or goes on elsewhere. `value` is what the program then answers. */
  | {
      readonly kind: 'end'
      readonly by: 'break' | 'continue' | 'return' | 'throw'
      readonly value?: string
    }
  /** The steps behind it are reached only when the condition holds. */
  | { readonly kind: 'guard'; readonly condition: string }
  /** One slot runs: the first whose condition holds, `otherwise` when none does. Slots named `more` have a condition of their own. */
  | {
      readonly kind: 'branch'
      readonly condition: string
      readonly when: string
      readonly more: string
      readonly otherwise: string
    }
  /** One slot runs: the first whose argument `value` equals the step's argument `value`. */
  | { readonly kind: 'choice'; readonly value: string; readonly each: string; readonly otherwise: string }
  /** The slot runs as long as `condition` holds, or for each element of `list`; the variable in `as` holds the element, or counts. */
  | {
      readonly kind: 'loop'
      readonly each: string
      readonly condition?: string
      readonly list?: string
      readonly as?: string
    }
  | { readonly kind: 'attempt'; readonly attempt: string; readonly handle: string; readonly always: string }
  /**
   * Runs a function of the workspace with an object of its inputs; the result is what it answers. With one of the arguments in
   * `aside` set it only begins the function, and the result is an id.
   */
  | { readonly kind: 'call'; readonly function: string; readonly input: string; readonly aside: readonly string[] }
