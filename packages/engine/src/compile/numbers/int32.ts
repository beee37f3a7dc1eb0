/** Whether a number is whole and of 32 bits. -0 counts as 0. */
export const isInt32 = (number: number): boolean => (number | 0) === number
