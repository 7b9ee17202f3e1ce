import { countsIn, type FoundCount } from '../count.ts'
import { doubt, quoted } from '../doubt.ts'
import type { Check } from './plan-lines.ts'

const STATE =
  /^\s?(?:이행\s?)?(?:완료|진행|추진|정상|부진|보류|폐기|미착수|착수|불가|계속|예정|미이행|수용|불수용|채택|불채택|미채택|승소|패소|선정|탈락)/u
const THING = /^(?:건|개)/u

/** Counts by state (36건 완료, 46건 진행중) must make up the number that the item above tells. */
export const statesAndTotal: Check = ({ lines }) =>
  lines.flatMap((line) => {
    const states = countsIn(line.text).filter(
      ({ end, unit }) => THING.test(unit) && STATE.test(line.text.slice(end, end + 12)),
    )
    const total = states.length < 2 ? undefined : totalFor(states, line.parent ?? '')
    if (total === undefined) return []
    const sum = states.reduce((running, { value }) => running + value, 0n)
    if (sum === total.value) return []
    const facts = {
      total: total.text,
      sum: `${sum}${states[0]?.unit ?? ''}`,
      parts: quoted(states.map(({ text }) => text).join(' + ')),
    }
    return [doubt(line.where, 'parts-differ-from-total', facts)]
  })

/** 8개 분야 83개 사업: the fields hold the things, so the greatest count is the things'. */
function totalFor(states: readonly FoundCount[], parent: string): FoundCount | undefined {
  const most = states.reduce((greatest, { value }) => (value > greatest ? value : greatest), 0n)
  return countsIn(parent)
    .filter(({ unit, value }) => THING.test(unit) && value >= most)
    .reduce<FoundCount | undefined>(
      (best, next) => (best === undefined || next.value > best.value ? next : best),
      undefined,
    )
}
