import { change } from '#platform/access/change.ts'
import { moveSampleClock } from '#platform/clock/city-clock.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok } from '#platform/kernel/result.ts'
import { schemaExists } from '#platform/database/catalogue.ts'
import type { Config } from '../config.ts'
import { loadFirstSample } from '../first-sample.ts'
import { jobsSchema, openCityDatabase, openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** `dure sample load --day`: takes the sample city away if it is there and lives it again up to a day. */
export async function loadSampleCommand(
  config: Config,
  options: { readonly day?: string; readonly force: boolean },
  tell: Teller,
): Promise<void> {
  const day = options.day === undefined ? undefined : dayOf(options.day)
  if (!config.sample) throw new CommandFault('this is not a sample installation (DURE_SAMPLE=no)', 2)
  const opened = await openCityDatabase(config)
  const exists = await schemaExists(opened.database.root, config.schema)
  if (exists && options.force) {
    await opened.database.root.schema.dropSchema(config.schema).cascade().execute()
    await opened.database.root.schema.dropSchema(jobsSchema(config)).ifExists().cascade().execute()
  }
  await opened.close()
  if (exists && !options.force)
    throw new CommandFault(`the city ${config.schema} is there; --force takes it away first`, 2)
  const installation = await openInstallation(config)
  try {
    await loadFirstSample(installation, (line) => tell.line(line), day)
  } finally {
    await installation.close()
  }
  tell.result({ city: config.schema, day: day ?? null }, 'The sample city is loaded.')
}

/** `dure sample clock --day`: the sample city's day; a running server on PostgreSQL follows at once. */
export async function moveClockCommand(config: Config, text: string, tell: Teller): Promise<void> {
  const day = dayOf(text)
  if (!config.sample) throw new CommandFault('only a sample city’s clock can be moved', 2)
  const installation = await openInstallation(config)
  try {
    await change({ database: installation.session }, async (session) => {
      await moveSampleClock(session, day)
      return ok()
    })
  } finally {
    await installation.close()
  }
  tell.result({ day }, `The sample city stands on ${day}.`)
}

function dayOf(text: string): CalendarDate {
  const day = parseCalendarDate(text)
  if (day === null) throw new CommandFault(`${text} is not a day: write it as 2021-11-10`, 2)
  return day
}
