import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatRatio } from '#platform/text/format.ts'
import { type PledgeCheck } from '../data/check-queries.ts'
import { type Finding, findingWeights } from '../domain/lint-round.ts'
import type { Findings } from '../use-cases/publish-check.ts'
import { shareOf } from '../use-cases/round-rates.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { sayStage } from './say.tsx'
import { checkTexts } from './words.ts'

/** Something that does not add up, in words, with where it is put right. */
export interface SaidFinding {
  readonly key: string
  readonly weight: 'error' | 'doubt'
  readonly text: string
  readonly href: string
  readonly place: string
}

/** All that was found, in the reader's words: errors first. */
export function sayFindings(check: PledgeCheck, findings: Findings, locale: Locale): readonly SaidFinding[] {
  const words = checkTexts[locale]
  const own = findings.own.map((finding, index): SaidFinding => ({
    key: `own-${index}`,
    weight: findingWeights[finding.code],
    text: sayFinding(finding, locale),
    ...placeOf(finding, check, locale),
  }))
  const told = findings.told.map(({ source, weight, text, href, pledge }, index): SaidFinding => ({
    key: `${source}-${index}`,
    weight,
    text: text[locale],
    href,
    place: pledge === null ? words.repairHere : words.toPledge(pledge),
  }))
  const all = [...own, ...told]
  return [
    ...all.filter(({ weight }) => weight === 'error'),
    ...all.filter(({ weight }) => weight === 'doubt'),
  ]
}

function placeOf(finding: Finding, check: PledgeCheck, locale: Locale): Pick<SaidFinding, 'href' | 'place'> {
  const words = checkTexts[locale]
  switch (finding.code) {
    case 'unanswered':
    case 'returned':
    case 'undecided':
    case 'stages-not-whole':
    case 'rate-differs':
    case 'text-differs':
      return { href: checkHref(check.id), place: words.toBoard }
    case 'correction-open':
    case 'correction-late':
      return { href: `${officeChecks}/corrections`, place: words.toCorrections }
    case 'no-goals': {
      const [first] = finding.pledges
      return { href: `/office/pledges/${first ?? 1}/goals`, place: words.toGoals }
    }
    case 'goals-open':
      return { href: `/office/pledges/${finding.pledge}/goals`, place: words.toGoals }
    case 'no-stage':
    case 'completed-under-100':
    case 'hundred-not-completed':
    case 'progress-fell':
    case 'register-moved-on':
      return { href: `/office/pledges/${finding.pledge}`, place: words.toPledge(finding.pledge) }
  }
}

/** A finding as a sentence that names the numbers on both sides. */
export function sayFinding(finding: Finding, locale: Locale): string {
  const words = checkTexts[locale]
  const said = words.findings
  const count = (number: number) => formatCount(number, locale)
  switch (finding.code) {
    case 'stages-not-whole': {
      const { completed, underWay, setAside, whole, without } = finding
      const sum = said['stages-not-whole']({
        completed: count(completed),
        underWay: count(underWay),
        setAside: count(setAside),
        sum: count(completed + underWay + setAside),
        whole: count(whole),
      })
      return without.length === 0 ? sum : sum + said.without(without.join(', '))
    }
    case 'rate-differs':
      return said['rate-differs'](
        finding.label[locale],
        formatRatio(shareOf(finding.printed), locale),
        formatRatio(shareOf(finding.counted), locale),
      )
    case 'text-differs':
      return said['text-differs']
    case 'no-goals':
      return said['no-goals'](count(finding.pledges.length), finding.pledges.join(', '))
    case 'goals-open':
      return said['goals-open'](finding.pledge, count(finding.open), count(finding.planned))
    case 'correction-open':
    case 'correction-late':
      return said[finding.code](finding.pledge, formatDay(finding.due, locale))
    case 'register-moved-on':
      return said['register-moved-on'](
        finding.pledge,
        sayStage(finding.frozen, words),
        sayStage(finding.now, words),
      )
    case 'completed-under-100':
    case 'progress-fell':
      return said[finding.code](finding.pledge, words.percentOf(finding.progress))
    case 'hundred-not-completed':
    case 'no-stage':
    case 'unanswered':
    case 'returned':
    case 'undecided':
      return said[finding.code](finding.pledge)
  }
}
