import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** A page as it is sent again and again, plain and compressed. */
export interface KeptPage {
  readonly etag: string
  readonly plain: KeptBody
  readonly gzip: KeptBody
}

export interface KeptBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** All but the request's own. */
  readonly headers: Readonly<Record<string, string>>
}

export interface PageCache {
  get(key: string, now: number): KeptPage | undefined
  keep(key: string, page: KeptPage, now: number): void
  /** Something changed: nothing kept may be sent again. */
  forget(): void
}

/** The weak validator of a text. */
export function etagOf(bytes: Uint8Array | string): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}

/** Makes a page ready to be kept. */
export function keptPage(html: string, headers: Readonly<Record<string, string>>): KeptPage {
  const plain = new TextEncoder().encode(html)
  const etag = etagOf(plain)
  const whole = { ...headers, ETag: etag }
  return {
    etag,
    plain: { bytes: plain, headers: whole },
    gzip: {
      bytes: new Uint8Array(gzipSync(plain, { level: 9 })),
      headers: { ...whole, 'Content-Encoding': 'gzip' },
    },
  }
}

/**
 * Public pages that are the same for every visitor. A change made by this process empties it at once; one
 * made by another process on the same database shows after `maxAgeMs` at the latest.
 */
export function pageCache(maxPages = 400, maxAgeMs = 1_000, renewalMs = 1_000): PageCache {
  const pages = new Map<string, { page: KeptPage; until: number }>()
  return {
    get(key, now) {
      const kept = pages.get(key)
      if (kept === undefined) return undefined
      if (kept.until > now) return kept.page
      // Who comes first after the time is up makes the page anew; the others get the old one meanwhile.
      kept.until = now + renewalMs
      return undefined
    },
    keep(key, page, now) {
      if (pages.size >= maxPages) {
        const [oldest] = pages.keys()
        if (oldest !== undefined) pages.delete(oldest)
      }
      pages.set(key, { page, until: now + maxAgeMs })
    },
    forget: () => pages.clear(),
  }
}
