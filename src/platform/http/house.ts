import type { Context, Origin } from '../access/context.ts'
import type { Person } from '../access/person.ts'
import type { CityProfile, ClientAssets, FrameInfo, RenderPage } from './frame.ts'
import type { PageReply, Trouble } from './reply.ts'
import type { NavigationItem } from '../module/manifest.ts'

/** Who a session cookie stands for. */
export interface SignedIn {
  readonly person: Person
  readonly idleEndsInSeconds: number
}

/** What the server is given to work with; the composition in app.ts fills it. */
export interface House {
  readonly sessionCookie: string
  /** The public address, e.g. https://plan.city.kr: cookies are Secure and forms must come from it. */
  readonly origin: URL | null
  /** Proxies in front: how many hops of X-Forwarded-For are ours. */
  readonly trustedProxies: number
  readonly assets: ClientAssets
  readonly navigation: readonly NavigationItem[]
  readonly renderPage: RenderPage
  readonly troublePage: (
    trouble: Trouble | 'fault',
    frame: Pick<FrameInfo, 'locale' | 'room' | 'path' | 'person'>,
  ) => PageReply
  readonly metricsToken: string | null
  readonly limits: RequestLimits
  /** A context for someone, at this instant of the city's clock. */
  contextFor(person: Person, origin: Origin): Promise<Context>
  signedIn(token: string): Promise<SignedIn | null>
  cityProfile(): Promise<CityProfile>
  /** Called once for each answer. */
  observe(answer: { room: string; method: string; status: number; seconds: number }): void
  /** A fault nobody expected: for the log, with the request's id. */
  report(fault: unknown, where: { requestId: string; method: string; path: string }): void
}

export interface RequestLimits {
  readonly writesPerMinute: number
  readonly strictPerMinute: number
}
