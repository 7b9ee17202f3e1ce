import { z } from 'zod'
import { ConfirmPage, PageHeading, RadioField } from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readSignUp } from '../data/sign-up-queries.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import type { SignUpId } from '../domain/sign-up.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { enterPeople } from '../use-cases/sign-up.ts'
import { withdraw } from '../use-cases/withdraw.ts'
import { courseIn, office, officeCrumbs, townsOf } from './course-in.ts'
import { tableFormats } from './course-list.tsx'
import { personFields, personOf } from './form-fields.ts'
import { downloadPeople } from './people-list.tsx'
import { post, type Refused, saidRefusal } from './post.ts'
import { PersonForm } from './sign-up-form.tsx'
import { schoolTexts } from './words.ts'

const enterForm = z.object({ ...personFields, way: z.enum(['phone', 'paper'], 'not-a-choice') })

async function entering(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const words = schoolTexts[request.locale]
  const values = refused?.values ?? { way: 'phone' }
  return page(
    words.office.enter,
    <>
      <PageHeading kicker={course.title} title={words.office.enter} lead={words.office.enterLead} />
      <PersonForm
        action={`${office}/${course.id}/enter`}
        towns={await townsOf(request)}
        {...{ values, errors: refused?.errors ?? {} }}
        isOffice
      >
        <RadioField
          name="way"
          label={words.office.way}
          value={typeof values['way'] === 'string' ? values['way'] : 'phone'}
          error={refused?.errors['way']}
          options={(['phone', 'paper'] as const).map((value) => ({ value, label: words.signUpWays[value] }))}
          inline
        />
      </PersonForm>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function entered(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const words = schoolTexts[request.locale].office
  return await post(request, {
    schema: enterForm,
    run: ({ way, ...person }) =>
      enterPeople(request.context, { courseId: course.id, people: [{ ...personOf(person), way }] }),
    again: (refused) => entering(request, refused),
    done: ([state]) => [
      `${office}/${course.id}`,
      state === 'waiting' ? words.enteredWaiting : words.enteredIn,
    ],
  })
}

async function personIn(request: WebRequest) {
  const course = await courseIn(request)
  const id = request.param('personId')
  const person =
    course !== null && isId(id) ? await readSignUp(request.context.database, id as SignUpId) : null
  return course === null || person?.courseId !== course.id || person.state === 'withdrawn'
    ? null
    : { course, person }
}

async function askWithdraw(request: WebRequest): Promise<Reply> {
  const found = await personIn(request)
  if (found === null) return trouble('not-found')
  const { course, person } = found
  const words = schoolTexts[request.locale]
  const href = `${office}/${course.id}`
  await lookAtPeople(request.context, course.id)
  const title = words.office.withdrawTitle(person.name)
  return page(
    title,
    <ConfirmPage
      title={title}
      action={`${href}/people/${person.id}/withdraw`}
      confirm={words.withdraw}
      cancelHref={href}
      consequences={[person.state === 'in' ? words.withdrawSeat : words.withdrawPlace, words.withdrawData]}
    />,
    { breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const found = await personIn(request)
  if (found === null) return trouble('not-found')
  const href = `${office}/${found.course.id}`
  const done = await withdraw(request.context, found.person.id)
  if (done.ok) return redirect(href, schoolTexts[request.locale].office.withdrawnBy)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(href, saidRefusal(done.refusal, request.locale))
}

/** A course's people as a file; entering and taking out those who call. */
export const peopleRoutes: readonly Route[] = [
  ...tableFormats.map((format) =>
    workspacePage(`${office}/:id/people.${format}`, actions['read-people'], (request) =>
      downloadPeople(request, format),
    ),
  ),
  workspacePage(`${office}/:id/enter`, actions['enter-person'], (request) => entering(request)),
  workspaceAction(`${office}/:id/enter`, actions['enter-person'], entered),
  workspacePage(`${office}/:id/people/:personId/withdraw`, actions['enter-person'], askWithdraw),
  workspaceAction(`${office}/:id/people/:personId/withdraw`, actions['enter-person'], withdrawn),
]
