import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  RadioField,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ageBands, type Committee, seatKinds, sexes } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { seatMembers } from '../use-cases/seat-members.ts'
import { committeeIn } from './found-committee.ts'
import { dayField, looseField, textField } from './form-fields.ts'
import { mayHere, office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { committeeHref, type TownNames } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const action = committeeActions['seat-members']

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  if (!mayHere(request, action, committee)) return trouble('not-allowed')
  const { locale, context } = request
  const words = committeeTexts[locale]
  const errors = refused?.errors ?? {}
  const first = context.today < committee.termFrom ? committee.termFrom : context.today
  const towns = await townNames(context.database, context.today)
  return page(
    words.office.seatMember,
    <>
      <PageHeading
        kicker={committee.name[locale]}
        title={words.office.seatMember}
        lead={words.office.seatLead}
      />
      <ErrorSummary
        errors={errors}
        labels={{
          ...{ name: words.name, seat: words.seat, town: words.town, sex: words.sex, age: words.age },
          ...{ from: words.office.from, phone: words.office.phone, email: words.office.email },
        }}
      />
      <SeatForm
        committee={committee}
        towns={towns}
        values={refused?.values ?? { seat: 'appointed', from: first }}
        errors={errors}
      />
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee) },
  )
}

interface SeatFormProps extends Pick<Refused, 'values' | 'errors'> {
  readonly committee: Committee
  readonly towns: TownNames
}

function SeatForm({ committee, towns, values, errors }: SeatFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  return (
    <Form action={`${committeeHref(office, committee.id)}/members/new`}>
      <TextField {...field('name')} label={words.name} maxLength={60} required />
      <RadioField
        {...field('seat')}
        label={words.seat}
        options={seatKinds.map((value) => ({ value, label: words.seats[value] }))}
        inline
      />
      <SelectField
        {...field('town')}
        label={words.town}
        emptyLabel={words.office.noTownChoice}
        options={[...towns].map(([value, name]) => ({ value, label: name[locale] }))}
      />
      <SelectField
        {...field('sex')}
        label={words.sex}
        emptyLabel={words.chooseSex}
        options={sexes.map((value) => ({ value, label: words.sexes[value] }))}
        required
      />
      <SelectField
        {...field('age')}
        label={words.age}
        emptyLabel={words.office.noAge}
        options={ageBands.map((value) => ({ value, label: words.ages[value] }))}
      />
      <DateField {...field('from')} label={words.office.from} required />
      <TextField {...field('phone')} label={words.office.phone} type="tel" width="medium" maxLength={40} />
      <TextField {...field('email')} label={words.office.email} type="email" maxLength={254} />
      <Button>{words.office.seatMember}</Button>
    </Form>
  )
}

const orNull = (text: string) => (text === '' ? null : text)

const seatForm = z.object({
  name: textField(60),
  seat: z.enum(seatKinds, 'not-a-choice'),
  town: looseField(40).transform(orNull),
  sex: z.enum(sexes, 'not-a-choice'),
  age: z
    .union([z.enum(ageBands), z.literal('')], 'not-a-choice')
    .default('')
    .transform((age) => (age === '' ? null : age)),
  from: dayField,
  phone: looseField(40).transform(orNull),
  email: looseField(254).transform(orNull),
})

async function seat(request: WebRequest): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  return await post(request, {
    form: 'seat',
    schema: seatForm,
    run: ({ age: ageBand, ...member }) =>
      seatMembers(request.context, { committeeId: committee.id, members: [{ ...member, ageBand }] }),
    again: (refused) => show(request, refused),
    done: () => [committeeHref(office, committee.id), committeeTexts[request.locale].office.seated],
  })
}

const address = `${office}/:id/members/new`

export const officeSeatRoutes: readonly Route[] = [
  workspacePage(address, action, (request) => show(request)),
  workspaceAction(address, action, seat),
]
