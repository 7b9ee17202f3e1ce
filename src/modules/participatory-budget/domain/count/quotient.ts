/** A quotient of whole numbers of any size as a floating-point number, right to some 60 bits before it is rounded. */
export function quotient(part: bigint, whole: bigint): number {
  if (part === 0n) return 0
  const shift = bits(whole) - bits(part) + 64
  const scaled = shift >= 0 ? (part << BigInt(shift)) / whole : part / (whole << BigInt(-shift))
  return Number(scaled) * 2 ** -shift
}

const bits = (number: bigint): number => number.toString(16).length * 4
