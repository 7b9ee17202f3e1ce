import type { CookieChange } from './reply.ts'

/** Reads a Cookie header; what is not name=value is passed over. The first of a name counts. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').slice(0, 8_192).split(';')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    const name = part.slice(0, at).trim()
    if (!cookies.has(name)) cookies.set(name, decode(part.slice(at + 1).trim()))
  }
  return cookies
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The Set-Cookie line of a change. */
export function cookieLine(change: CookieChange, secure: boolean): string {
  const value = change.value === null ? '' : encodeURIComponent(change.value)
  const age = change.value === null ? 0 : change.maxAgeSeconds
  return [
    `${change.name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ].join('; ')
}
