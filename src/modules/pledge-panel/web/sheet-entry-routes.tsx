import { z } from 'zod'
import { type SaidErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { listPledges, type PledgeId, type PledgeLine } from '#modules/pledges/index.ts'
import { saidBy } from '../data/evaluation-queries.ts'
import { type PanelRound, pledgesOfMember } from '../data/round-queries.ts'
import type { Word } from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { stateOn } from '../domain/round.ts'
import { enterSheet, type EnterSheetRefusal, withdrawLine } from '../use-cases/enter-sheet.ts'
import { everyPanelMember, type PanelMember } from '../use-cases/panel-members.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { isGeneral, officeHref, sayRefusal } from './say.tsx'
import { readSheet, sheetField } from './sheet-input.ts'
import { SheetEntryPage } from './sheet-entry-page.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts } from './words.ts'

interface AskedSheet {
  readonly round: PanelRound
  readonly member: PanelMember
  /** The member's pledges by number. */
  readonly pledges: readonly PledgeLine[]
}

const isMemberId = (id: string): id is PanelMemberId => isId(id)

async function sheetAsked(request: WebRequest): Promise<AskedSheet | null> {
  const { database, today } = request.context
  const round = await roundAsked(request)
  const memberId = request.param('memberId')
  if (round === null || !isMemberId(memberId) || stateOn(round, today) !== 'open') return null
  const member = (await everyPanelMember(database, round.panelId)).get(memberId)
  const assigned = await pledgesOfMember(database, round, memberId)
  if (member === undefined || assigned === null) return null
  const pledges = await listPledges(database, round.termId, today)
  return { round, member, pledges: pledges.filter(({ id }) => assigned.has(id)) }
}

interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function show(request: WebRequest): Promise<Reply> {
  const asked = await sheetAsked(request)
  if (asked === null) return trouble('not-found')
  await recordLook(request.context, {
    dataSubjects: asked.member.memberId,
    what: 'pledge-panel.sheet',
  })
  return await sheetPage(request, asked, null)
}

async function sheetPage(request: WebRequest, asked: AskedSheet, refused: Refused | null): Promise<Reply> {
  const { round, member } = asked
  const said = await saidBy(request.context.database, round.id, member.memberId)
  return page(
    panelTexts[request.locale].sheetOf(member.name),
    <SheetEntryPage {...asked} said={said} refused={refused} />,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, round) },
  )
}

async function enter(request: WebRequest): Promise<Reply> {
  const asked = await sheetAsked(request)
  if (asked === null) return trouble('not-found')
  const { round, member, pledges } = asked
  const { locale, context } = request
  const form = await request.form()
  const words = readSheet(form.values, pledges)
  const entered = await enterSheet(context, {
    roundId: round.id,
    memberId: member.memberId,
    words: words satisfies readonly { readonly pledgeId: PledgeId; readonly word: Word }[],
  })
  if (entered.ok)
    return redirect(
      officeHref(round, `/sheets/${member.memberId}`),
      panelTexts[locale].entered(formatCount(entered.value, locale)),
    )
  const { refusal } = entered
  if (isGeneral(refusal)) return trouble(refusal)
  return await sheetPage(request, asked, { values: form.values, errors: sheetErrors(refusal, asked, locale) })
}

type SaidSheetRefusal = Exclude<EnterSheetRefusal, 'not-allowed' | 'not-found'>

/** A flaw at its pledge's field, with the pledge's name. */
function sheetErrors(refusal: SaidSheetRefusal, { pledges }: AskedSheet, locale: 'ko' | 'en'): SaidErrors {
  if (typeof refusal === 'string') return { form: sayRefusal(refusal, locale) }
  const words = panelTexts[locale]
  return Object.fromEntries(
    refusal.flaws.map(({ pledgeId, code }) => {
      const pledge = pledges.find(({ id }) => id === pledgeId)
      const field = code === 'recusal-reason-missing' ? 'reason' : 'verdict'
      const name = pledge === undefined ? '–' : `${pledge.number}. ${pledge.title[locale]}`
      return [
        pledge === undefined ? 'form' : sheetField(field, pledge.number),
        words.sheetFlaw(name, sayRefusal(code, locale)),
      ]
    }),
  )
}

const withdrawForm = z.object({
  pledge: z.coerce.number('required').int('required').min(1, 'required'),
  reason: z.string().default(''),
})

async function withdraw(request: WebRequest): Promise<Reply> {
  const asked = await sheetAsked(request)
  if (asked === null) return trouble('not-found')
  const { round, member, pledges } = asked
  const { locale, context } = request
  const form = await request.form()
  const again = (errors: SaidErrors) => sheetPage(request, asked, { values: form.values, errors })
  const read = readForm(withdrawForm, form)
  const pledge = read.ok ? pledges.find(({ number }) => number === read.value.pledge) : undefined
  if (!read.ok || pledge === undefined)
    return await again({ pledge: sayRefusal('pledge-is-not-assigned', locale) })
  const { memberId } = member
  const done = await withdrawLine(context, {
    ...{ roundId: round.id, memberId, pledgeId: pledge.id },
    reason: read.value.reason,
  })
  if (done.ok) return redirect(officeHref(round, `/sheets/${memberId}`), panelTexts[locale].withdrawn)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await again({
    [done.refusal === 'reason-missing' ? 'withdrawReason' : 'pledge']: sayRefusal(done.refusal, locale),
  })
}

const base = '/office/pledges/panel/rounds/:round/sheets/:memberId'
const paper = pledgePanelActions['enter-paper']

export const sheetEntryRoutes: readonly Route[] = [
  workspacePage(base, paper, show),
  workspaceAction(base, paper, enter, { maxBodyBytes: 512 * 1024 }),
  workspaceAction(`${base}/withdraw`, paper, withdraw),
]
