import { randomBytes } from 'node:crypto'
import { galleryRoutes } from '#design/gallery/gallery-routes.tsx'
import { renderPage } from '#design/render-page.tsx'
import { troublePage } from '#design/trouble-page.tsx'
import { cityProfile, departmentsOf } from '#modules/organization/index.ts'
import type { Context, Origin } from '#platform/access/context.ts'
import { personOfSession } from '#platform/access/person-of-session.ts'
import { type Person, systemPerson } from '#platform/access/person.ts'
import { sessionCookie } from '#platform/access/random-token.ts'
import type { CityClock } from '#platform/clock/city-clock.ts'
import type { Session } from '#platform/database/session.ts'
import type { CityProfile, ClientAssets } from '#platform/http/frame.ts'
import type { House, SignedIn } from '#platform/http/house.ts'
import type { readClientFiles } from '#platform/http/client-files.ts'
import { createMetrics, type Metrics } from '#platform/http/metrics.ts'
import type { Route } from '#platform/http/route.ts'
import { uuid } from '#platform/kernel/ids.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'
import { registerDutySources } from './duty-sources.ts'
import { houseModules, type ModulesConfig } from './modules.ts'
import { apiRoutes } from './pages/api-page.tsx'
import { houseActions } from './pages/house-actions.ts'
import { openDataRoutes } from './pages/open-data-pages.tsx'
import { preferenceRoutes } from './pages/preferences.ts'
import { privacyRoutes } from './pages/privacy-page.tsx'

/** What an installation is put together from. */
export interface Composition {
  /** The city's tables. */
  readonly session: Session
  readonly clock: CityClock
  readonly modules: ModulesConfig
  readonly client: {
    readonly assets: ClientAssets
    readonly files: Awaited<ReturnType<typeof readClientFiles>>
  }
  readonly sample: boolean
  readonly origin: URL | null
  readonly trustedProxies: number
  readonly metricsToken: string | null
  readonly limits: House['limits']
  readonly report: House['report']
  /** Instead of looking the session up: tests sign people in by name. */
  readonly signedIn?: House['signedIn']
}

export interface ComposedHouse {
  readonly house: House
  readonly routes: readonly Route[]
  readonly modules: readonly ModuleManifest[]
  readonly clientFiles: Composition['client']['files']
  readonly metrics: Metrics
  isHealthy(): Promise<boolean>
  /** A context of the system itself, for jobs and commands. */
  systemContext(): Promise<Context>
}

/** Puts the house together: modules, routes, who a session stands for, what a frame shows. */
export function composeHouse(parts: Composition): ComposedHouse {
  registerDutySources()
  const modules = houseModules(parts.modules)
  const metrics = createMetrics()
  const contextFor = contexts(parts.session, parts.clock)
  const routes = allRoutes(modules, parts)
  return {
    modules,
    routes,
    metrics,
    clientFiles: parts.client.files,
    isHealthy: () =>
      parts.clock.read().then(
        () => true,
        () => false,
      ),
    systemContext: () => contextFor(systemPerson, { address: 'local', requestId: 'system' }),
    house: {
      sessionCookie,
      origin: parts.origin,
      trustedProxies: parts.trustedProxies,
      assets: parts.client.assets,
      navigation: modules.flatMap(({ navigation }) => navigation).sort((a, b) => a.order - b.order),
      renderPage,
      troublePage,
      metricsToken: parts.metricsToken,
      limits: parts.limits,
      contextFor,
      signedIn: parts.signedIn ?? ((token) => signedInBy(parts, token)),
      cityProfile: () => frameProfile(parts.session, parts.sample),
      observe: metrics.observe,
      report: parts.report,
    },
  }
}

function allRoutes(
  modules: readonly ModuleManifest[],
  { sample, origin, session }: Composition,
): readonly Route[] {
  const own = modules.flatMap(({ routes }) => routes)
  return [
    ...own,
    ...openDataRoutes(
      modules.flatMap(({ datasets }) => datasets),
      { origin, cityName: async () => (await cityProfile(session)).name },
    ),
    ...preferenceRoutes,
    ...privacyRoutes(modules),
    ...galleryRoutes(sample ? houseActions.look : houseActions.lookAtGallery),
    ...apiRoutes(own),
  ]
}

/** Contexts with the city's clock read once per request. */
export function contexts(session: Session, clock: CityClock) {
  return async (person: Person, origin: Origin): Promise<Context> => ({
    ...(await clock.read()),
    database: session,
    person,
    origin,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says which kind of id it makes
    newId: <Id extends string>() => uuid(new Date(), randomBytes(10)) as Id,
    randomBytes: (count) => randomBytes(count),
  })
}

async function signedInBy(parts: Composition, token: string): Promise<SignedIn | null> {
  const { machineNow, today } = await parts.clock.read()
  return personOfSession(parts.session, token, machineNow, today, departmentsOf)
}

async function frameProfile(session: Session, sample: boolean): Promise<CityProfile> {
  const city = await cityProfile(session)
  return { name: city.name, official: city.official && !sample, contact: city.contact, sample }
}
