import { z } from 'zod'
import { ConfirmPage } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { isId } from '#platform/kernel/ids.ts'
import { ok, refuse } from '#platform/kernel/result.ts'
import { keepFileTexts } from '#platform/files/file-texts.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  addEvidenceTo,
  enterValues,
  filesOfIndicator,
  removeEvidence,
  indicatorActions,
  type IndicatorValueId,
  isOpen,
  lockAgain,
  nameOwners,
  type OwnerId,
  readNumber,
  unlockIndicator,
} from '#modules/indicators/index.ts'
import { peerValues } from '../data/city-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { raiseAppeal } from '../use-cases/appeals.ts'
import { type IndicatorLine, monthToEnter } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { valueForm } from './enter-routes.tsx'
import { dayField } from '#platform/http/form-fields.ts'
import { AppealForm, EnterOne, OwnerForm, UnlockForm } from './indicator-forms.tsx'
import { indicatorCrumbs, indicatorIn } from './indicator-routes.tsx'
import type { JointParts } from './parts.ts'
import { fresh, post, type Refused, sayRefusal, statusOf } from './post.ts'
import { sayNumber } from './say.ts'
import { asksSure, formulaInputs, typedInputs, valueErrors } from './value-fields.tsx'
import { jointTexts } from './words.ts'
import { indicatorHref, notFound } from './year-in.ts'

interface Found {
  readonly facts: YearFacts
  readonly line: IndicatorLine
}

/** A page or an answer about the indicator that the address names. */
const about =
  (parts: JointParts, run: (request: WebRequest, found: Found) => Promise<Reply>) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await indicatorIn(request, parts)
    return found === null ? notFound() : await run(request, found)
  }

const framed = (request: WebRequest, { facts, line }: Found, refused: Refused) => ({
  status: statusOf(refused),
  breadcrumbs: [
    ...indicatorCrumbs(request, facts),
    { href: indicatorHref(facts.year, line.indicator), label: line.indicator.name },
  ],
})

type Sure = Refused & { readonly asksSure?: boolean }

/** The month's value as it is, to be changed, or what was typed. */
async function enterForm(request: WebRequest, found: Found, refused: Sure = fresh): Promise<Reply> {
  const { indicator, months } = found.line
  const asked = request.query(z.object({ month: z.string().optional().catch(undefined) })).month
  const typed = refused.values['month']
  const month = typeof typed === 'string' ? typed : (asked ?? monthToEnter(found.facts.set, request.context.today))
  const there = months.find((each) => each.month === month)
  const kept = await filesOfIndicator(request.context.database, indicator.id)
  const files = kept.filter(({ valueId }) => valueId === there?.id).map(({ fileId }) => fileId)
  const inputs = formulaInputs(indicator).map((name, place) => {
    const value = there?.inputs.get(name)
    return [`input-${place}`, value === undefined ? '' : sayNumber(value, 6, request.locale)] as const
  })
  const usual = {
    ...{ month, value: there === undefined ? '' : sayNumber(there.value, 6, request.locale), note: there?.note ?? '' },
    ...Object.fromEntries(inputs),
  }
  const shown = Object.keys(refused.values).length === 0 ? usual : refused.values
  return await Promise.resolve(
    page(
      jointTexts[request.locale].enter,
      <EnterOne {...found} values={shown} errors={refused.errors} asksSure={refused.asksSure ?? false} valueId={there?.id ?? null} files={files} />,
      framed(request, found, refused),
    ),
  )
} // prettier-ignore

async function enterOne(request: WebRequest, found: Found): Promise<Reply> {
  const form = await request.form()
  const read = readForm(valueForm, form)
  const { locale } = request
  const { facts, line } = found
  const words = jointTexts[locale]
  if (!read.ok) return await enterForm(request, found, { values: form.values, errors: { month: words.refusals['month-outside-year'] } })
  const { value: text, note, sure, version, month } = read.value
  const given = { month, text, inputs: typedInputs(line.indicator, form.values), note, isSure: sure === 'yes', version }
  const outcome = await enterValues(
    request.context,
    { setId: facts.set.id, given: [{ ...given, indicatorId: line.indicator.id }] },
    peerValues,
  )
  if (outcome.ok) return redirect(indicatorHref(facts.year, line.indicator), words.enteredDone('1'))
  if (outcome.refusal.code !== 'flawed') return trouble(outcome.refusal.code)
  const errors = valueErrors(outcome.refusal, line.indicator, locale)
  return await enterForm(request, found, { values: form.values, errors, asksSure: asksSure(outcome.refusal) })
} // prettier-ignore

async function evidence(request: WebRequest, found: Found): Promise<Reply> {
  const { values, files } = await request.form()
  const { facts, line } = found
  const id = values['value']
  if (typeof id !== 'string' || !isId(id)) return notFound()
  const input = { setId: facts.set.id, valueId: id as IndicatorValueId, file: files['file'] ?? null }
  const kept = await addEvidenceTo(request.context, input)
  const words = jointTexts[request.locale]
  if (kept.ok) return redirect(indicatorHref(facts.year, line.indicator), words.evidenceSaved)
  const { refusal } = kept
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  const said = { ...words.refusals, ...keepFileTexts[request.locale] }[refusal]
  return await enterForm(request, found, { values: {}, errors: { file: said } })
}

async function evidenceRemoved(request: WebRequest, found: Found): Promise<Reply> {
  const { values } = await request.form()
  const said = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  const { facts, line } = found
  if (!isId(said('value')) || !isId(said('file'))) return notFound()
  const done = await removeEvidence(request.context, {
    ...{ setId: facts.set.id, valueId: said('value') as IndicatorValueId },
    ...{ fileId: said('file') as FileId, reason: said('reason').slice(0, 500) },
  })
  const words = jointTexts[request.locale]
  if (done.ok) return redirect(indicatorHref(facts.year, line.indicator), words.evidenceRemoved)
  const { refusal } = done
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  return await enterForm(request, found, { values: {}, errors: { form: words.refusals[refusal] } })
}

const ownerForm = async (request: WebRequest, found: Found, refused = fresh): Promise<Reply> => {
  const { indicator } = found.line
  const { database, today } = request.context
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
  const { enter, unlock, 'name-owner': nameOwner } = indicatorActions
  const appeal = jointEvaluationActions['raise-appeal']
  const on = (run: Parameters<typeof about>[1]) => about(parts, run)
  return [
    workspacePage(`${base}/enter`, enter, on((request, found) => enterForm(request, found))),
    workspaceAction(`${base}/enter`, enter, on(enterOne)),
    workspaceAction(`${base}/evidence`, enter, on(evidence), { maxBodyBytes: 21 * 1024 * 1024 }),
    workspaceAction(`${base}/evidence/remove`, enter, on(evidenceRemoved)),
    workspacePage(`${base}/owner`, nameOwner, on((request, found) => ownerForm(request, found))),
    workspaceAction(`${base}/owner`, nameOwner, on(named)),
    workspacePage(`${base}/unlock`, unlock, on((request, found) => unlockForm(request, found))),
    workspaceAction(`${base}/unlock`, unlock, on(unlocked)),
    workspaceAction(`${base}/lock-again`, unlock, on(lockedAgain)),
    workspacePage(`${base}/appeal`, appeal, on((request, found) => appealForm(request, found))),
    workspaceAction(`${base}/appeal`, appeal, on(appealed)),
  ]
} // prettier-ignore
