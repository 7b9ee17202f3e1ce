/** So many requests in so many seconds, by one account or from one address. */
export interface RateLimit {
  readonly requests: number
  readonly seconds: number
}

export interface RateLimiter {
  /** Counts one request; false when it is one too many. */
  admits(key: string, limit: RateLimit, now: number): boolean
  /** Seconds until the key's window ends. */
  retryAfter(key: string, now: number): number
}

interface Window {
  endsAt: number
  count: number
}

/**
 * Counts in memory by fixed windows. The table of keys is bounded, so that a flood from many addresses
 * cannot fill the memory: full, it forgets the windows that began first.
 */
export function rateLimiter(maxKeys = 50_000): RateLimiter {
  const windows = new Map<string, Window>()
  return {
    admits(key, limit, now) {
      const window = windows.get(key)
      if (window !== undefined && window.endsAt > now) {
        window.count += 1
        return window.count <= limit.requests
      }
      windows.delete(key)
      if (windows.size >= maxKeys) forgetOldest(windows, now)
      windows.set(key, { endsAt: now + limit.seconds * 1000, count: 1 })
      return limit.requests >= 1
    },
    retryAfter(key, now) {
      const window = windows.get(key)
      return window === undefined ? 0 : Math.max(0, Math.ceil((window.endsAt - now) / 1000))
    },
  }
}

function forgetOldest(windows: Map<string, Window>, now: number): void {
  let left = Math.ceil(windows.size / 10)
  for (const [key, window] of windows) {
    if (window.endsAt <= now || left > 0) {
      windows.delete(key)
      left -= 1
    } else if (left <= 0) break
  }
}
