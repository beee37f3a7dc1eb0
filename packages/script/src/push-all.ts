/** Puts elements behind those of a list, however many: a call takes only as many arguments as its stack holds. */
export function pushAll<Each>(list: Each[], more: readonly Each[]): void {
  for (const each of more) list.push(each)
}
