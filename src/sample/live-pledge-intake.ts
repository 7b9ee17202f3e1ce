import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { handInFile } from '#modules/pledge-intake/index.ts'
import { intakeBook } from '../../sample-city/pledges/intake-book.ts'
import { lived, type SampleEvent } from './sample-life.ts'

/** The leader of 기획팀, whose office keeps the register. */
const planner = '180077'

/** A sheet of the transport departments was uploaded and waits for being corrected. */
export function intakeEvents(): readonly SampleEvent[] {
  const day = calendarDate(intakeBook.day)
  return [
    {
      day,
      live: async (life) => {
        const text = intakeBook.lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n')
        const upload = { name: intakeBook.name, bytes: Buffer.from(`\ufeff${text}\r\n`) }
        lived(await handInFile(life.by(planner, day, ['planner'], []), upload), 'the sheet of the pledges')
      },
    },
  ]
}
