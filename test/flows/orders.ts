/** All orders of the values; 120 of five. */
export const ordersOf = <T>(values: readonly T[]): T[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, at) => ordersOf(values.toSpliced(at, 1)).map((order) => [value, ...order]))
