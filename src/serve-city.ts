import { join } from 'node:path'
import { listen } from '#platform/http/graceful-server.ts'
import { type RunningJobs, startJobs } from '#platform/jobs/start-jobs.ts'
import { createApp } from './app.ts'
import { composedCity, jobsOf } from './composed-city.ts'
import { ConfigFault, readConfig } from './config.ts'
import type { ComposedHouse } from './house.ts'
import { enterApplicationRole, type Installation, jobsSchema, openInstallation } from './installation.ts'
import { logFault, say } from './log.ts'
import { loadFirstSample } from './first-sample.ts'

/** Serves one city until the process is told to stop. */
export async function serveCity(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const installation = await open(variables)
  if (installation === null) return
  const { config } = installation
  if (installation.isNew && config.sample) await loadFirstSample(installation, say)
  await enterApplicationRole(installation)
  const house = await composedCity(installation)
  const jobs = await runningJobs(installation, house)
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

function runningJobs(installation: Installation, house: ComposedHouse): Promise<RunningJobs> {
  const { config, database, session } = installation
  return startJobs({
    database: session,
    schema: jobsSchema(config),
    kind: database.kind === 'pglite' ? 'pglite' : 'postgres',
    jobs: [...jobsOf(installation, house)],
    context: () => house.systemContext(),
    report: (fault, about) => logFault(about, fault),
  })
}
