import { bringInRegister } from '#modules/pledges/index.ts'
import { lived, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office keeps the register. */
const planner = '180077'

/** The register comes in with how its pledges stand at the end of the year. */
export async function liveRegister(life: SampleLife): Promise<void> {
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
  lived(brought, 'the register of pledges')
}
