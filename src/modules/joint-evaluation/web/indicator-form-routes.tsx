import { z } from 'zod'
import { ConfirmPage } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { ok, refuse } from '#platform/kernel/result.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  indicatorActions,
  isOpen,
  lockAgain,
  nameOwners,
  type OwnerId,
  readNumber,
  unlockIndicator,
} from '#modules/indicators/index.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { raiseAppeal } from '../use-cases/appeals.ts'
import { about, type Found, framed } from './about-indicator.ts'
import { enterOneRoutes } from './enter-one-routes.tsx'
import { dayField } from '#platform/http/form-fields.ts'
import { AppealForm, OwnerForm, UnlockForm } from './indicator-forms.tsx'
import { noForm } from './no-form.tsx'
import type { JointParts } from './parts.ts'
import { fresh, post, sayRefusal } from './post.ts'
import { sayNumber } from './say.ts'
import { jointTexts } from './words.ts'
import { indicatorHref, notFound } from './year-in.ts'

const ownerForm = async (request: WebRequest, found: Found, refused = fresh): Promise<Reply> => {
  const { indicator } = found.line
  const { database, person, today } = request.context
  if (!may(person, indicatorActions['name-owner'], indicator)) return trouble('not-allowed')
  const people = await departmentPeople(database, [indicator.departmentId], today)
  const once = [...new Map(people.map((each) => [each.staffId, each])).values()]
  const usual = { owner: indicator.ownerId ?? '', deputy: indicator.deputyId ?? '' }
  const values = Object.keys(refused.values).length === 0 ? usual : refused.values
  return page(
    jointTexts[request.locale].nameOwner,
    <OwnerForm {...found} people={once} values={values} errors={refused.errors} />,
    framed(request, found, refused),
  )
}

const named = (request: WebRequest, found: Found): Promise<Reply> =>
  post(request, {
    schema: z.object({ owner: z.uuid('required'), deputy: z.string().default('') }),
    run: ({ owner, deputy }) =>
      nameOwners(request.context, {
        setId: found.facts.set.id,
        named: [
          {
            indicatorId: found.line.indicator.id,
            ownerId: owner as OwnerId,
            deputyId: isId(deputy) ? (deputy as OwnerId) : null,
          },
        ],
      }),
    fields: { 'not-of-the-department': 'owner', 'owner-is-deputy': 'deputy' },
    again: (refused) => ownerForm(request, found, refused),
    done: () => [indicatorHref(found.facts.year, found.line.indicator), jointTexts[request.locale].ownerSaved],
  }) // prettier-ignore

const unlockForm = async (request: WebRequest, found: Found, refused = fresh): Promise<Reply> => {
  const { facts, line } = found
  const words = jointTexts[request.locale]
  const href = indicatorHref(facts.year, line.indicator)
  if (facts.year.resultOn !== null) return noForm(request, facts.year, words.unlock, 'settled-already')
  if (facts.set.lockedAt === null) return noForm(request, facts.year, words.unlock, 'not-locked')
  if (isOpen(facts.set, line.indicator, request.context.today))
    return page(
      words.lockAgain,
      <ConfirmPage title={`${words.lockAgain}: ${line.indicator.name}`} action={`${href}/lock-again`} confirm={words.lockAgain} cancelHref={href} consequences={[words.lockLead]} />,
      framed(request, found, refused),
    )
  const usual = { until: addDays(request.context.today, 3) }
  const values = Object.keys(refused.values).length === 0 ? usual : refused.values
  return await Promise.resolve(
    page(words.unlock, <UnlockForm {...found} values={values} errors={refused.errors} />, framed(request, found, refused)),
  )
} // prettier-ignore

const unlocked = (request: WebRequest, found: Found): Promise<Reply> =>
  post(request, {
    schema: z.object({ reason: z.string().max(500, 'too-long').default(''), until: dayField }),
    run: async ({ reason, until }) =>
      found.facts.year.resultOn !== null
        ? refuse('settled-already')
        : await unlockIndicator(request.context, { indicatorId: found.line.indicator.id, reason, until }),
    fields: { 'reason-missing': 'reason', 'until-in-the-past': 'until', 'until-too-far': 'until' },
    again: (refused) => unlockForm(request, found, refused),
    done: () => [indicatorHref(found.facts.year, found.line.indicator), jointTexts[request.locale].unlocked],
  }) // prettier-ignore

async function lockedAgain(request: WebRequest, { facts, line }: Found): Promise<Reply> {
  const href = indicatorHref(facts.year, line.indicator)
  const outcome = await lockAgain(request.context, line.indicator.id)
  if (outcome.ok) return redirect(href, jointTexts[request.locale].lockedAgain)
  const { refusal } = outcome
  return refusal === 'not-unlocked' ? redirect(href, sayRefusal(refusal, request)) : trouble(refusal)
}

const appealForm = async (request: WebRequest, found: Found, refused = fresh): Promise<Reply> => {
  const { facts, line: { indicator } } = found
  const recognised = facts.recognised.get(indicator.id)
  if (recognised === undefined) return notFound()
  const { appealUntil, resultOn } = facts.year
  const why = resultOn !== null ? 'settled-already' : appealUntil !== null && request.context.today > appealUntil ? 'too-late' : null
  if (why !== null && refused === fresh) return noForm(request, facts.year, jointTexts[request.locale].raiseAppeal, why)
  const said = `${sayNumber(recognised.value, indicator.decimals + 1, request.locale)} ${indicator.unit}`
  return await Promise.resolve(
    page(jointTexts[request.locale].raiseAppeal, <AppealForm {...found} {...refused} recognised={said} />, framed(request, found, refused)),
  )
} // prettier-ignore

const appealed = (request: WebRequest, found: Found): Promise<Reply> =>
  post(request, {
    schema: z.object({ claimed: z.string().max(40).default(''), reason: z.string().max(2_000, 'too-long').default('') }),
    run: async ({ claimed, reason }) => {
      const read = readNumber(claimed, found.line.indicator.unit)
      if (!read.ok) return refuse(read.refusal)
      const { facts, line } = found
      const raised = await raiseAppeal(request.context, {
        ...{ setId: facts.set.id, indicatorId: line.indicator.id, claimed: read.value.value, reason },
      })
      return raised.ok ? ok() : raised
    },
    fields: { 'reason-missing': 'reason', 'same-as-recognised': 'claimed', 'not-a-number': 'claimed', 'value-missing': 'claimed', 'wrong-unit': 'claimed', 'percent-in-other-unit': 'claimed' },
    again: (refused) => appealForm(request, found, refused),
    done: () => [indicatorHref(found.facts.year, found.line.indicator), jointTexts[request.locale].appealRaised],
  }) // prettier-ignore

/** Forms about one indicator. */
export function indicatorFormRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/indicators/:number'
  const { unlock, 'name-owner': nameOwner } = indicatorActions
  const appeal = jointEvaluationActions['raise-appeal']
  const on = (run: Parameters<typeof about>[1]) => about(parts, run)
  return [
    ...enterOneRoutes(parts, base),
    workspacePage(`${base}/owner`, nameOwner, on((request, found) => ownerForm(request, found))),
    workspaceAction(`${base}/owner`, nameOwner, on(named)),
    workspacePage(`${base}/unlock`, unlock, on((request, found) => unlockForm(request, found))),
    workspaceAction(`${base}/unlock`, unlock, on(unlocked)),
    workspaceAction(`${base}/lock-again`, unlock, on(lockedAgain)),
    workspacePage(`${base}/appeal`, appeal, on((request, found) => appealForm(request, found))),
    workspaceAction(`${base}/appeal`, appeal, on(appealed)),
  ]
} // prettier-ignore
