import { defineFilter, listOfValues, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'shuffle',
  aliases: ['array_shuffle'],
  title: 'Shuffle',
  summary: 'The elements in a random order.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: [1], output: [1] },
    { value: ['a', 'a', 'a'], output: ['a', 'a', 'a'] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, _, { randomBytes }) => {
    const list = [...(value ?? [])]
    const words = new Uint32Array(randomBytes(list.length * 4).slice().buffer)
    for (let index = list.length - 1; index > 0; index--) {
      const other = Math.floor(((words[index] ?? 0) / 2 ** 32) * (index + 1))
      const item = list[index] as Value
      list[index] = list[other] as Value
      list[other] = item
    }
    return list
  },
})
