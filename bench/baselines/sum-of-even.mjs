/** The sum of the even numbers below `turns`. */
export function sumOfEven(turns) {
  let sum = 0
  let i = 0
  while (i < turns) {
    if (i % 2 === 0) sum += i
    i = i + 1
  }
  return sum
}
