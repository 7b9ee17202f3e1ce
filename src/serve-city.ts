import { join } from 'node:path'
import { readClientFiles } from '#platform/http/client-files.ts'
import { listen } from '#platform/http/graceful-server.ts'
import { type RunningJobs, startJobs } from '#platform/jobs/start-jobs.ts'
import { readClientAssets } from '#design/client-assets.ts'
import { sweepFilesJob } from '#platform/files/sweep-files.ts'
import { mailDelivery } from '#platform/mail/mail-delivery.ts'
import { createApp } from './app.ts'
import { ConfigFault, readConfig } from './config.ts'
import { type ComposedHouse, composeHouse } from './house.ts'
import { enterApplicationRole, type Installation, jobsSchema, openInstallation } from './installation.ts'
import { logFault, say } from './log.ts'
import { modulesConfig } from './modules-config.ts'
import { loadFirstSample } from './first-sample.ts'

/** Serves one city until the process is told to stop. */
export async function serveCity(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const installation = await open(variables)
  if (installation === null) return
  const { config } = installation
  if (installation.isNew && config.sample) await loadFirstSample(installation, say)
  await enterApplicationRole(installation)
  const house = await composed(installation)
  const jobs = await jobsOf(installation, house)
  const server = await listen(createApp(house), config.host, config.port)
  say(`\nDure serves ${config.schema} on http://${config.host}:${server.port}  (workspace: /office)`)
  if (config.sample) say(`Sample accounts: ${join(config.dataFolder, 'sample-accounts.txt')}`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    await jobs.stop()
    await installation.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

async function open(variables: Readonly<Record<string, string | undefined>>): Promise<Installation | null> {
  try {
    return await openInstallation(readConfig(variables))
  } catch (error) {
    if (!(error instanceof ConfigFault) && !(error instanceof Error && error.name === 'FolderInUse'))
      throw error
    say(error.message)
    process.exitCode = 2
    return null
  }
}

async function composed(installation: Installation): Promise<ComposedHouse> {
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

function jobsOf({ config, database, session }: Installation, house: ComposedHouse): Promise<RunningJobs> {
  return startJobs({
    database: session,
    schema: jobsSchema(config),
    kind: database.kind === 'pglite' ? 'pglite' : 'postgres',
    jobs: [mailDelivery(config.mail), sweepFilesJob, ...house.modules.flatMap(({ jobs }) => jobs)],
    context: () => house.systemContext(),
    report: (fault, about) => logFault(about, fault),
  })
}
