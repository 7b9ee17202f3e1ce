import {
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  sayErrors,
  TextArea,
  TextField,
} from '#design/index.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { z } from 'zod'
import { cityProfile } from '../data/city-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { editCity } from '../use-cases/found-city.ts'
import { line, needed } from './reorganise-reading.ts'
import { words } from './words.ts'

const schema = z.object({
  nameKo: needed(100),
  nameEn: needed(100),
  contactKo: line(500),
  contactEn: line(500),
  prefix: line(20),
  populationKo: line(500),
  populationEn: line(500),
  official: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
})

function CityPage({
  locale,
  values,
  said,
}: {
  locale: Locale
  values: FormFields['values']
  said: SaidErrors
}) {
  const text = words[locale].city
  const field = formFields(values, said)
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary errors={said} labels={{ nameKo: text.nameKo, nameEn: text.nameEn }} />
      <Form action="/office/organization/city">
        <TextField {...field('nameKo')} label={text.nameKo} maxLength={100} required />
        <TextField {...field('nameEn')} label={text.nameEn} maxLength={100} required />
        <TextArea {...field('contactKo')} label={text.contactKo} rows={2} maxLength={500} />
        <TextArea {...field('contactEn')} label={text.contactEn} rows={2} maxLength={500} />
        <TextField
          {...field('prefix')}
          label={text.prefix}
          hint={text.prefixHint}
          maxLength={20}
          width="short"
        />
        <TextField {...field('populationKo')} label={text.populationKo} maxLength={500} />
        <TextField {...field('populationEn')} label={text.populationEn} maxLength={500} />
        <CheckboxField name="official" label={text.official} checked={field.has('official')} />
        <Button>{text.save}</Button>
      </Form>
    </>
  )
}

function formPage(
  request: WebRequest,
  values: FormFields['values'],
  errors: FormErrors = {},
  status = 200,
): PageReply {
  const { locale } = request
  const { city, office, refusals } = words[locale]
  const body = <CityPage locale={locale} values={values} said={sayErrors(errors, locale, refusals)} />
  return page(city.title, body, { status, breadcrumbs: [{ href: '/office', label: office }] })
}

async function show(request: WebRequest): Promise<Reply> {
  const city = await cityProfile(request.context.database)
  return formPage(request, {
    nameKo: city.name.ko,
    nameEn: city.name.en,
    contactKo: city.contact.ko,
    contactEn: city.contact.en,
    prefix: city.telephonePrefix,
    populationKo: city.population.ko,
    populationEn: city.population.en,
    official: city.official ? 'yes' : '',
  })
}

async function save(request: WebRequest): Promise<Reply> {
  const typed = await request.form()
  const reading = readForm(schema, typed)
  if (!reading.ok) return formPage(request, typed.values, reading.errors, 422)
  const { nameKo, nameEn, contactKo, contactEn, prefix, populationKo, populationEn, official } = reading.value
  const done = await editCity(request.context, {
    name: { ko: nameKo, en: nameEn },
    contact: { ko: contactKo, en: contactEn },
    telephonePrefix: prefix,
    population: { ko: populationKo, en: populationEn },
    official,
  })
  if (!done.ok && done.refusal === 'not-allowed') return trouble('not-allowed')
  if (!done.ok) return formPage(request, typed.values, { nameKo: done.refusal }, 422)
  return redirect('/office/organization/city', words[request.locale].city.saved)
}

export const cityRoutes = [
  workspacePage('/office/organization/city', organizationActions.editCity, show),
  workspaceAction('/office/organization/city', organizationActions.editCity, save),
]
