import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** A page as it is sent again and again, plain and compressed. */
export interface KeptPage {
  readonly etag: string
  /** All but the request's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
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
  return { etag: etagOf(plain), headers, plain, gzip: new Uint8Array(gzipSync(plain, { level: 6 })) }
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
