/** Money in whole won. */
export type Won = bigint & { readonly kind: 'Won' }

/** Won from a whole number; a fraction of a won is a fault, and so is a number too large to be exact. */
export function won(amount: bigint | number): Won {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount))
    throw new RangeError(`${amount} is no exact amount`)
  return BigInt(amount) as Won
}

/** The sum; of nothing, 0 won. */
export function sumWon(amounts: Iterable<Won>): Won {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum as Won
}

/** How many won one 원, 천원, 백만원 or 억원 is. */
export const wonUnits = { won: 1n, thousand: 1_000n, million: 1_000_000n, eok: 100_000_000n } as const
export type WonUnit = keyof typeof wonUnits

/** An amount in tenths of a unit, half away from zero: 4,060,000,000 won in 억원 is 406 tenths. */
export function tenthsOf(amount: Won, unit: WonUnit): bigint {
  const size = wonUnits[unit]
  const magnitude = (absolute(amount) * 20n + size) / (size * 2n)
  return amount < 0n ? -magnitude : magnitude
}

/** The amount without its sign. */
export function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}
