import { checkListLength, defineFilter, flattenedShape, PartCount, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'flatten',
  title: 'Flatten',
  summary: 'One list of all elements of the lists inside, however deep.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: [1, [2, 3], [[4, 5]]], output: [1, 2, 3, 4, 5] },
    { value: [{ a: [1] }, []], output: [{ a: [1] }] },
    { value: 1, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: flattenedShape,
  run: (value: readonly Value[] | null) => {
    const flat: Value[] = []
    const parts = new PartCount()
    // A stack of its own: lists may nest deeper than calls can.
    const open: Value[] = [value ?? []]
    while (open.length > 0) {
      const item = open.pop() as Value
      parts.add()
      if (Array.isArray(item)) for (let index = item.length - 1; index >= 0; index--) open.push(item[index] as Value)
      else {
        checkListLength(flat.length)
        flat.push(item)
      }
    }
    return flat
  },
})
