import limitReached from '../failures/limit-reached.ts'

const longestList = 1_000_000

/** Refuses to make a list that would not fit; checked before it is made. */
export function checkListLength(length: number): void {
  if (length > longestList) throw limitReached({ limit: 'length of a list', allowed: `${longestList} elements` })
}
