import { composedCity, jobsOf } from '../composed-city.ts'
import type { Config } from '../config.ts'
import { enterApplicationRole, openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** `dure job run NAME`: does now, once, what the clock would do at its hour; a second time does no harm. */
export async function runJobCommand(config: Config, name: string, tell: Teller): Promise<void> {
  const installation = await openInstallation(config)
  try {
    await enterApplicationRole(installation)
    const house = await composedCity(installation)
    const timed = jobsOf(installation, house).filter(({ cron }) => cron !== undefined)
    const job = timed.find((one) => one.name === name)
    if (job === undefined)
      throw new CommandFault(
        `no job of the clock is called ${name}: ${timed.map((one) => one.name).join(', ')}`,
        2,
      )
    const context = await house.systemContext()
    await job.perform(context, {})
    tell.result({ job: name, day: context.today }, `${name} is done for ${context.today}.`)
  } finally {
    await installation.close()
  }
}
