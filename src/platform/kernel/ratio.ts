/** A share kept as its two counts, so that no page can print one that its counts do not give. */
export interface Ratio {
  readonly part: bigint
  readonly whole: bigint
}

export function ratio(part: bigint | number, whole: bigint | number): Ratio {
  return { part: BigInt(part), whole: BigInt(whole) }
}

/** Per mille, half away from zero: 36 of 83 gives 434, shown as 43.4 %. Null when there is no whole. */
export function perMille({ part, whole }: Ratio): number | null {
  if (whole === 0n) return null
  const sign = part < 0n !== whole < 0n && part !== 0n ? -1n : 1n
  const [p, w] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  return Number((sign * (p * 2000n + w)) / (w * 2n))
}
