/** A name with its middle hidden: 김*용, 남**순, 김*. */
export function maskedName(name: string): string {
  const signs = Array.from(name)
  if (signs.length <= 1) return name
  if (signs.length === 2) return `${signs[0]}*`
  return `${signs[0]}${'*'.repeat(signs.length - 2)}${signs.at(-1)}`
}

/** An address of which the first two signs and the site are left: ga***@example.org. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email.slice(0, Math.min(2, at - 1))}***${email.slice(at)}`
}
