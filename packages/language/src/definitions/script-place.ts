/**
 * Where an argument stands in a program's text. Left out, it follows from the argument: the first one that names a document stands
 * as a name behind the function (`db.get user`), one that is written as a variable (`math.add $x`), one that is called `if` as a
 * condition (`array.find ($list) if ($this > 1)`), the variable of a loop at its slot (`each as $x`), any other in the block
 * (`value = 1`).
 *
 * name: behind the function, as a name · subject: behind it in parentheses, `foreach ($list)` · operand: the same, but a variable
 * stands without them, `text.contains $x` · attribute: behind it as `verb=GET` · property: in the block · slot: behind the name of
 * that slot, `if ($x > 1) { … }` · path: in an object in the block, `return = { type: "list" }`. Of several paths the first is
 * written and all are read.
 */
export type ScriptPlace =
  | 'name'
  | 'subject'
  | 'operand'
  | 'attribute'
  | 'property'
  | { readonly slot: string }
  | { readonly path: readonly string[]; readonly others?: readonly (readonly string[])[] }
