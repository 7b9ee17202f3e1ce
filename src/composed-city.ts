import { readClientAssets } from '#design/client-assets.ts'
import { sweepFilesJob } from '#platform/files/sweep-files.ts'
import { readClientFiles } from '#platform/http/client-files.ts'
import type { JobDefinition } from '#platform/jobs/job.ts'
import { mailDelivery } from '#platform/mail/mail-delivery.ts'
import { type ComposedHouse, composeHouse } from './house.ts'
import type { Installation } from './installation.ts'
import { logFault } from './log.ts'
import { modulesConfig } from './modules-config.ts'

/** The house of an opened installation. */
export async function composedCity(installation: Installation): Promise<ComposedHouse> {
  const { config, session, clock } = installation
  // Asked when a page is shown: by then the house stands.
  const settings = () => house.modules.flatMap((module) => module.settings)
  const house = composeHouse({
    session,
    clock,
    modules: modulesConfig(config, installation, settings),
    client: {
      assets: await readClientAssets('dist/client'),
      files: await readClientFiles('dist/client/assets'),
    },
    sample: config.sample,
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    metricsToken: config.metricsToken,
    limits: config.limits,
    report: (fault, where) => logFault(`${where.method} ${where.path} ${where.requestId}`, fault),
  })
  return house
}

/** Every job of the platform and the modules. */
export function jobsOf({ config }: Installation, { modules }: ComposedHouse): readonly JobDefinition[] {
  return [mailDelivery(config.mail), sweepFilesJob, ...modules.flatMap(({ jobs }) => jobs)]
}
