import type { House, SignedIn } from './house.ts'
import type { Incoming } from './incoming.ts'
import { rateLimiter } from './rate-limit.ts'
import type { Route } from './route.ts'

/** An office shares one address: it may do so many times what one account may. */
const PEOPLE_PER_ADDRESS = 4

/** Limits writes by account and by address; answers how long to wait, or null. */
export type WriteLimits = (route: Route, from: Incoming, signedIn: SignedIn | null) => number | null

export function writeLimits(limits: House['limits']): WriteLimits {
  const limiter = rateLimiter()
  return (route, from, signedIn) => {
    if (route.method === 'GET' && route.strictLimit !== true) return null
    const strict = route.strictLimit === true
    const requests = strict ? limits.strictPerMinute : limits.writesPerMinute
    const kind = strict ? 'strict' : 'write'
    const account = signedIn?.person.accountId ?? null
    const windows = [
      { key: `${kind} address ${from.address}`, requests: strict ? requests : requests * PEOPLE_PER_ADDRESS },
      ...(account === null ? [] : [{ key: `${kind} account ${account}`, requests }]),
    ]
    const now = Date.now()
    const full = windows.find(
      (window) => !limiter.admits(window.key, { requests: window.requests, seconds: 60 }, now),
    )
    return full === undefined ? null : limiter.retryAfter(full.key, now)
  }
}
