import { bringInRegister, listPledges } from '#modules/pledges/index.ts'
import type { SampleCity } from './sample-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office keeps the register. */
const planner = '180077'

/** The register and how its pledges went. */
export function registerEvents(city: SampleCity): readonly SampleEvent[] {
  return [{ day: city.register.day, live: liveRegister }]
}

/** The register comes in with how its pledges stand at the end of the year. */
async function liveRegister(life: SampleLife): Promise<void> {
  const { day, term, fields, pledges } = life.city.register
  const brought = await bringInRegister(life.by(planner, day, ['planner'], []), {
    term,
    fields,
    pledges: pledges.map((pledge, index) => ({
      number: index + 1,
      field: pledge.field,
      title: { ko: pledge.ko, en: pledge.en },
      sourceText: pledge.source,
      horizon: pledge.horizon,
      department: pledge.lead,
      helpers: pledge.helpers,
      statuses: [{ day, stage: pledge.stage, progress: pledge.progress, note: pledge.note }],
    })),
  })
  const termId = lived(brought, 'the register of pledges')
  for (const pledge of await listPledges(life.environment.database, termId, day))
    life.pledgeIds.set(pledge.number, pledge.id)
}
