import { z } from 'zod'
import {
  Button,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type DepartmentAsOf, departmentNames, listDepartments } from '#modules/organization/index.ts'
import { listCommittees } from '../data/committee-queries.ts'
import { committeeKinds } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { foundCommittee } from '../use-cases/found-committee.ts'
import { CommitteesPage } from './committees-page.tsx'
import { countField, dayField, idField, looseField, textField } from './form-fields.ts'
import { office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { committeeHref } from './say.tsx'
import { committeeTexts, useWords } from './words.ts'

const mayFound = committeeActions['found-committee']

async function list(request: WebRequest): Promise<Reply> {
  const { database, today, person } = request.context
  const words = committeeTexts[request.locale]
  const committees = await listCommittees(database, today)
  const ids = committees.map(({ departmentId }) => departmentId)
  return page(
    words.office.menu,
    <CommitteesPage
      committees={committees}
      names={await departmentNames(database, ids, today)}
      day={today}
      base={office}
      actions={may(person, mayFound) && <ButtonLink href={`${office}/new`}>{words.office.found}</ButtonLink>}
    />,
    { breadcrumbs: officeCrumbs(request) },
  )
}

async function newCommittee(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { locale, context } = request
  const words = committeeTexts[locale]
  const departments = await listDepartments(context.database, context.today)
  return page(words.office.found, <NewCommitteeForm departments={departments} refused={refused} />, {
    status: refused === null ? 200 : 422,
    breadcrumbs: [...officeCrumbs(request), { href: office, label: words.office.menu }],
  })
}

interface NewCommitteeProps {
  readonly departments: readonly DepartmentAsOf[]
  readonly refused: Refused | null
}

function NewCommitteeForm({ departments, refused }: NewCommitteeProps) {
  const words = useWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? {}, errors)
  return (
    <>
      <PageHeading title={words.office.found} lead={words.office.foundLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          ...{
            kind: words.kind,
            name: words.office.nameKo,
            basis: words.basis,
            department: words.secretariat,
          },
          ...{ termFrom: words.office.termFrom, termUntil: words.office.termUntil, size: words.office.size },
        }}
      />
      <Form action={`${office}/new`}>
        <SelectField
          {...field('kind')}
          label={words.kind}
          options={committeeKinds.map((value) => ({ value, label: words.kinds[value] }))}
          required
        />
        <TextField {...field('name')} label={words.office.nameKo} maxLength={200} required />
        <TextField
          {...field('nameEn')}
          label={words.office.nameEn}
          hint={words.office.enHint}
          maxLength={200}
        />
        <TextField
          {...field('basis')}
          label={words.basis}
          example={words.office.basisExample}
          maxLength={300}
          required
        />
        <SelectField
          {...field('department')}
          label={words.secretariat}
          options={departments.map(({ departmentId, name }) => ({
            value: departmentId,
            label: name[locale],
          }))}
          required
        />
        <DateField {...field('termFrom')} label={words.office.termFrom} required />
        <DateField {...field('termUntil')} label={words.office.termUntil} required />
        <TextField {...field('size')} label={words.office.size} inputMode="numeric" width="short" required />
        <Button>{words.office.found}</Button>
      </Form>
    </>
  )
}

const newForm = z.object({
  kind: z.enum(committeeKinds, 'not-a-choice'),
  name: textField(200),
  nameEn: looseField(200),
  basis: textField(300),
  department: idField<DepartmentId>(),
  termFrom: dayField,
  termUntil: dayField,
  size: countField(1, 1_000),
})

function found(request: WebRequest): Promise<Reply> {
  return post(request, {
    form: 'new',
    schema: newForm,
    run: ({ name, nameEn, department: departmentId, ...facts }) =>
      foundCommittee(request.context, {
        ...facts,
        departmentId,
        name: { ko: name, en: nameEn === '' ? name : nameEn },
      }),
    again: (refused) => newCommittee(request, refused),
    done: (id) => [committeeHref(office, id), committeeTexts[request.locale].office.founded],
  })
}

export const officeCommitteesRoutes: readonly Route[] = [
  workspacePage(office, committeeActions['read-office'], list),
  workspacePage(`${office}/new`, mayFound, (request) => newCommittee(request)),
  workspaceAction(`${office}/new`, mayFound, found),
]
