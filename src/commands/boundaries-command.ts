import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemPerson } from '#platform/access/person.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { borderFlawText, bringInBorders, type BringInBordersRefusal } from '#modules/pledge-map/index.ts'
import type { Config } from '../config.ts'
import { contexts } from '../house.ts'
import { openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

export interface BoundariesOptions {
  readonly credit: string
  readonly day?: string
  readonly nameProperty?: string
  readonly dryRun: boolean
}

/** Larger files hold the whole country: they are to be cut to the city first. */
const MOST_BYTES = 64 * 1024 * 1024

const refusals: Readonly<Record<Extract<BringInBordersRefusal, string>, string>> = {
  'not-allowed': 'nobody may change the borders from here',
  'credit-needed':
    'say whose data these are and under which licence: --credit "…"; it stands under each map drawn with them',
  'day-taken': 'a version is in use from that day already: give another --day, or remove it in the workspace',
  'no-towns': 'the city has no towns on that day: bring in the chart of departments and towns first',
}

/** `dure boundaries import FILE`: the towns' true borders for the pledge map; exit code 1 when the file cannot be taken. */
export async function importBoundariesCommand(
  config: Config,
  file: string,
  options: BoundariesOptions,
  tell: Teller,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  if ((await stat(file)).size > MOST_BYTES)
    throw new CommandFault(`${file} is larger than 64 MB: cut it to the city's towns first`, 2)
  const day = options.day === undefined ? null : parseCalendarDate(options.day)
  if (options.day !== undefined && day === null)
    throw new CommandFault(`${options.day} is no day: YYYY-MM-DD`, 2)
  const bytes = await readFile(file)
  const installation = await openInstallation(config)
  try {
    const origin = { address: 'local', requestId: 'dure boundaries import' }
    const context = await contexts(installation.session, installation.clock)(systemPerson, origin)
    const given = {
      ...{ name: basename(file), bytes, credit: options.credit },
      nameProperty: options.nameProperty ?? null,
      from: day ?? context.today,
    }
    const done = await bringInBorders(context, given, options.dryRun ? 'rehearsal' : 'in-use')
    if (!done.ok) return refuse(done.refusal, tell)
    const { towns, corners, letters, mapId } = done.value
    const kept = mapId === null ? 'Nothing was kept: a dry run.' : `In use from ${given.from}.`
    tell.line(towns.join(', '))
    tell.result(
      { ok: true, mapId, from: given.from, towns, corners, letters, credit: given.credit },
      `${towns.length} towns, ${corners} corners, drawn in ${letters} letters. ${kept}`,
    )
  } finally {
    await installation.close()
  }
}

function refuse(refusal: BringInBordersRefusal, tell: Teller): never {
  if (typeof refusal === 'string') {
    tell.result({ ok: false, refusal, reason: refusals[refusal] }, refusals[refusal])
    throw new CommandFault('', 1)
  }
  const flaws = refusal.flaws.map((flaw) => ({ ...flaw, text: borderFlawText(flaw, 'en') }))
  for (const { text } of flaws) tell.line(text)
  tell.result({ ok: false, refusal: refusal.code, flaws }, `${flaws.length} reasons against this file.`)
  throw new CommandFault('', 1)
}
