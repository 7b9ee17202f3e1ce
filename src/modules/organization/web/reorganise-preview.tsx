import { Button, ButtonLink, ButtonRow, Form, Notice, PageHeading, SideBySide } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { posts } from '../domain/post.ts'
import type { Reorganization } from '../domain/reorganization.ts'
import type { ReorganizationPreview } from '../use-cases/reorganise.ts'
import { inLocale, words } from './words.ts'

interface PreviewProps {
  readonly locale: Locale
  readonly plan: Reorganization
  readonly preview: ReorganizationPreview
  readonly values: FormFields['values']
}

/** What a reorganisation would do, before it is confirmed. */
export function PreviewPage({ locale, plan, preview, values }: PreviewProps) {
  const text = words[locale].reorganise
  const hidden = { ...plainValues(values), revision: String(preview.revision) }
  const back = new URLSearchParams(plainValues(values))
  return (
    <>
      <PageHeading
        kicker={formatDay(plan.day, locale)}
        title={text.previewTitle}
        lead={`${inLocale(plan.title, locale)} · ${plan.basis}`}
      />
      <Changes before={preview.before} after={preview.after} locale={locale} />
      <Notice>
        <ul>
          <li>{text.people(formatCount(preview.peopleMoved, locale))}</li>
          {preview.deputiesEnded > 0 && <li>{text.deputies(formatCount(preview.deputiesEnded, locale))}</li>}
        </ul>
      </Notice>
      <Form action="/office/organization/reorganise" hidden={hidden}>
        <ButtonRow>
          <Button>{text.confirm}</Button>
          <ButtonLink kind="tertiary" href={`/office/organization/reorganise?${back.toString()}`}>
            {text.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** A form's fields as single texts, to be sent once more. */
export function plainValues(values: FormFields['values']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ]),
  )
}

/** Departments that differ between two charts, side by side. */
export function Changes({
  before,
  after,
  locale,
}: Pick<PreviewProps, 'locale'> & Pick<ReorganizationPreview, 'before' | 'after'>) {
  const text = words[locale].reorganise
  const was = new Map(before.map((each) => [each.departmentId, each]))
  const is = new Map(after.map((each) => [each.departmentId, each]))
  const say = (each: DepartmentAsOf | undefined, chart: ReadonlyMap<string, DepartmentAsOf>) =>
    each === undefined ? text.notThere : describe(each, chart, locale)
  const rows = [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({
      label: (is.get(id) ?? was.get(id))?.code ?? '',
      before: say(was.get(id), was),
      after: say(is.get(id), is),
    }))
    .filter((row) => row.before !== row.after)
    .map((row) => ({ ...row, changed: true }))
  if (rows.length === 0) return <Notice>{text.nothing}</Notice>
  return <SideBySide caption={text.comparison} before={text.before} after={text.after} rows={rows} />
}

function describe(each: DepartmentAsOf, chart: ReadonlyMap<string, DepartmentAsOf>, locale: Locale): string {
  const { reorganise: text, kinds } = words[locale]
  const parent = each.parentId === null ? undefined : chart.get(each.parentId)
  return [
    inLocale(each.name, locale),
    each.name.en === each.name.ko || locale === 'en' ? '' : each.name.en,
    kinds[each.kind],
    parent === undefined ? text.top : inLocale(parent.name, locale),
    posts[each.headPost][locale],
    each.extension,
    String(each.order),
    inLocale(each.duties, locale),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
