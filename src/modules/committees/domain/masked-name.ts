/** A name as citizens read it: its middle hidden. */
export function maskedName(name: string): string {
  const signs = Array.from(name)
  if (signs.length <= 2) return signs.length === 2 ? `${signs[0] ?? ''}*` : name
  return `${signs[0] ?? ''}${'*'.repeat(signs.length - 2)}${signs.at(-1) ?? ''}`
}
