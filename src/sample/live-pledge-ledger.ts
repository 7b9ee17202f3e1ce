import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { sumWon, won, wonUnits } from '#platform/kernel/won.ts'
import {
  bringInLedger,
  type GivenLedger,
  type LedgerCell,
  readLedgers,
  saveLedger,
  standingMark,
  undoLedger,
} from '#modules/pledge-ledger/index.ts'
import { ledgerOfTerm7 as data } from '../../sample-city/pledges/ledger-of-term-7.ts'
import { sampleLedger } from './pledge-ledger-of-day.ts'
import type { SampleCity } from './sample-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office keeps the ledger. */
const planner = '180077'

/** The money of the pledges, sheet by sheet. */
export function ledgerEvents(city: SampleCity): readonly SampleEvent[] {
  return [
    ...data.sheets.map((sheet) => ({
      day: calendarDate(sheet.in),
      live: (life: SampleLife) => liveSheet(life, ledgerOf(city, sheet), sheet.in),
    })),
    ...data.corrections.map((each) => ({
      day: calendarDate(each.on),
      live: (life: SampleLife) => liveCorrection(life, each),
    })),
  ]
}

/** A plan put right after the sheet had come in; one of them is undone, which leaves both in the history. */
async function liveCorrection(life: SampleLife, each: (typeof data.corrections)[number]): Promise<void> {
  const [day, number] = [calendarDate(each.day), each.pledge]
  const by = () => life.by(planner, calendarDate(each.on), ['planner'], [])
  const { database } = life.environment
  const [standing = null] = await readLedgers(database, [life.pledgeId(number)], day)
  const held = standing?.cells ?? []
  const isMeant = (cell: LedgerCell) => cell.year === each.year && cell.source === each.source
  const before = held.find(isMeant) ?? { year: each.year, source: each.source, ...none }
  const planned = won(before.planned + BigInt(each.planned) * wonUnits.million)
  const cells = [...held.filter((cell) => !isMeant(cell)), { ...before, planned }]
  const event = `the correction of pledge ${number}'s money`
  const asked = { number, day, cells, seen: standingMark(standing), reason: each.reason }
  const version = lived(await saveLedger(by(), asked), event)
  if (each.undone) lived(await undoLedger(by(), { number, day, version }), `${event}, undone`)
}

const none = { planned: won(0n), secured: won(0n), spent: won(0n) }

async function liveSheet(life: SampleLife, given: GivenLedger, day: string): Promise<void> {
  const context = life.by(planner, calendarDate(day), ['planner'], [])
  lived(await bringInLedger(context, given), `the ledger of ${given.day}`)
}

function ledgerOf({ register }: SampleCity, sheet: (typeof data.sheets)[number]): GivenLedger {
  const ledgers = data.pledges.map((given) => {
    const [number] = given
    const stage = register.pledges[number - 1]?.stage ?? null
    return { pledge: number, cells: sampleLedger(given, { number, stage }, sheet) }
  })
  const { misprint } = data
  const isPrinted = misprint.day === sheet.day
  const printed = ledgers.find(({ pledge }) => pledge === misprint.pledge)
  return {
    ...{ day: calendarDate(sheet.day), name: sheet.name, reason: isPrinted ? misprint.reason : '', ledgers },
    stated: isPrinted
      ? [
          {
            ...{ sheet: '공약가계부', row: misprint.row, column: misprint.column, word: misprint.word },
            ...{ kind: 'planned', pledge: misprint.pledge },
            stated: won(BigInt(misprint.stated) * wonUnits.million),
            computed: sumWon((printed?.cells ?? []).map(({ planned }) => planned)),
          },
        ]
      : [],
  }
}
