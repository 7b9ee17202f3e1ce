import { z } from 'zod'
import { may, mayForSome } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { type IndicatorId, valuesOfIndicators } from '#modules/indicators/index.ts'
import {
  type JointParts,
  monthToEnter,
  notFound,
  sayNumber,
  yearHref,
} from '#modules/joint-evaluation/index.ts'
import { tiesOf } from '../data/prefill-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import type { PrefillSource } from '../prefill-source.ts'
import { enterProposals, prefillsFor, tieSource } from '../use-cases/prefills.ts'
import { idField, manyIds, textField } from './form-fields.ts'
import { fresh, post, statusOf } from './post.ts'
import { PrefillPage, type PrefillProps, type TieLine } from './prefill-pages.tsx'
import { framed, workIn, type WorkYear } from './work-in.tsx'
import { workTexts } from './words.ts'

interface Given {
  readonly parts: JointParts
  readonly sources: readonly PrefillSource[]
}

async function linesIn(
  { context }: WebRequest,
  work: WorkYear,
  month: CalendarMonth,
  sources: readonly PrefillSource[],
): Promise<readonly TieLine[]> {
  const ties = await tiesOf(context.database, work.set.id)
  const ids = ties.map(({ indicatorId }) => indicatorId)
  const proposals = await prefillsFor(context.database, sources, ids, month)
  const values = Map.groupBy(await valuesOfIndicators(context.database, ids), (each) => each.indicatorId)
  return ties.flatMap((tie): readonly TieLine[] => {
    const indicator = work.byId.get(tie.indicatorId)
    if (indicator === undefined) return []
    return [
      {
        ...{ tie, indicator, source: sources.find(({ key }) => key === tie.sourceKey) ?? null },
        proposal: proposals.get(tie.indicatorId) ?? null,
        last: values.get(tie.indicatorId)?.at(-1) ?? null,
      },
    ]
  })
}

const nothing: PrefillProps['refused'] = { ...fresh, of: '', asksSure: false }

const show =
  ({ parts, sources }: Given) =>
  async (request: WebRequest, refused = nothing): Promise<Reply> => {
    const work = await workIn(request)
    if (work === null) return notFound()
    const { context, locale } = request
    const { person, today } = context
    const words = workTexts[locale]
    const month = monthToEnter(work.set, today)
    const lines = await linesIn(request, work, month, sources)
    const isOpen = work.set.lockedAt === null
    const reply = framed(request, parts, work, {
      room: '/prefill',
      lead: lines.length === 0 ? words.prefillLead : words.prefillSaid(formatCount(lines.length, locale)),
      children: (
        <PrefillPage
          {...{ work, month, lines, sources, refused }}
          mayTie={isOpen && may(person, actions['tie-source'])}
          mayEnter={isOpen && mayForSome(person, actions['enter-proposals'])}
        />
      ),
    })
    return { ...reply, status: statusOf(refused) } as Reply
  }

const tied =
  (given: Given) =>
  async (request: WebRequest): Promise<Reply> => {
    const work = await workIn(request)
    if (work === null) return notFound()
    return await post(request, {
      schema: z.object({ indicator: idField<IndicatorId>(), source: textField(100) }),
      run: ({ indicator, source }) =>
        tieSource(request.context, given.sources, {
          ...{ setId: work.set.id, indicatorId: indicator, sourceKey: source === '' ? null : source },
        }),
      fields: {
        'no-such-source': 'source',
        'wrong-unit-of-source': 'source',
        'worked-out-by-formula': 'indicator',
      },
      again: (refused) => show(given)(request, { ...refused, of: 'tie', asksSure: false }),
      done: () => [yearHref(work.year, '/prefill'), workTexts[request.locale].notices.tied],
    })
  }

const enterForm = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  chosen: manyIds<IndicatorId>(),
  note: textField(1_000),
  sure: z.string().optional(),
  replace: z.string().optional(),
})

const entered =
  (given: Given) =>
  async (request: WebRequest): Promise<Reply> => {
    const work = await workIn(request)
    const form = await request.form()
    const read = readForm(enterForm, form)
    if (work === null || !read.ok) return notFound()
    const { month, chosen, note, sure, replace } = read.value
    const outcome = await enterProposals(request.context, {
      ...{ setId: work.set.id, month: month as CalendarMonth, indicatorIds: chosen.filter(isId) },
      ...{ isSure: sure === 'yes', mayReplace: replace === 'yes', note },
    })
    const words = workTexts[request.locale]
    if (outcome.ok)
      return redirect(yearHref(work.year, '/prefill'), words.notices.entered(formatCount(outcome.value.length, request.locale)))
    const { refusal } = outcome
    if (refusal.code === 'not-allowed' || refusal.code === 'not-found') return trouble(refusal.code)
    const flaws = refusal.code === 'flawed' ? refusal.flaws : []
    const asksSure = flaws.some(({ doubts }) => doubts.length > 0)
    const asksReplace = flaws.some(({ code }) => code === 'approved-changes')
    const nameAt = (at: number) => work.byId.get(chosen[at] as IndicatorId)?.name ?? ''
    const changes = flaws.flatMap((flaw) =>
      flaw.code === 'approved-changes' ? [`${nameAt(flaw.at)} ${sayNumber(flaw.before, 6, request.locale)} → ${sayNumber(flaw.after, 6, request.locale)}`] : [],
    )
    const others = flaws.filter(({ code }) => code !== 'approved-changes').map(({ at }) => nameAt(at))
    const said = [
      ...(refusal.code === 'flawed' ? [] : [words.refusals['nothing-chosen']]),
      ...(changes.length > 0 ? [words.approvedChanges(changes.join(', '))] : []),
      ...(others.length > 0 ? [words.notEntered(others.join(', '), asksSure)] : []),
    ].join(' ')
    return await show(given)(request, { values: form.values, errors: { form: said }, of: 'enter', asksSure, asksReplace })
  } // prettier-ignore

/** What the house's own figures propose. */
export function prefillRoutes(given: Given): readonly Route[] {
  const base = '/office/joint-evaluation/:year/prefill'
  return [
    workspacePage(base, actions.read, (request) => show(given)(request)),
    workspaceAction(`${base}/tie`, actions['tie-source'], tied(given)),
    workspaceAction(`${base}/enter`, actions['enter-proposals'], entered(given)),
  ]
}
