import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  Disclosure,
  FactList,
  FilterBar,
  Form,
  Notice,
  PageHeading,
  Section,
  SideBySide,
  StatusBadge,
  TextField,
  changedQuery,
} from '#design/index.ts'
import { canonicalJson } from '#platform/audit/canonical-json.ts'
import type { AuditEntry } from '#platform/audit/entry.ts'
import type { EntryFilter } from '#platform/audit/audit-queries.ts'
import type { JsonValue } from '#platform/audit/json-value.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant, noFigure } from '#platform/text/format.ts'
import { Coded, CodedWithId } from './coded.tsx'
import { codeOptions, wordsFor } from './codes.ts'
import type { EntryProof } from './entry-proof.ts'
import { words, type Words } from './words.ts'

interface ListProps {
  readonly locale: Locale
  readonly path: string
  readonly filter: EntryFilter
  readonly entries: readonly AuditEntry[]
  /** The last entry shown, when there are older ones. */
  readonly next: string | null
  readonly waiting: number
  readonly mayExport: boolean
  readonly exportError: string | undefined
}

export function AuditListPage(props: ListProps) {
  const { locale, entries, waiting } = props
  const text = words[locale].audit
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      {waiting > 0 && <Notice>{text.waiting(formatCount(waiting, locale))}</Notice>}
      <AuditFilters filter={props.filter} locale={locale} />
      <DataTable
        caption={text.caption}
        rows={entries}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/audit/${id}`}
        empty={text.empty}
        columns={[
          {
            key: 'time',
            title: text.cityTime,
            kind: 'date',
            head: true,
            cell: ({ cityTime }) => formatInstant(new Date(cityTime), locale),
          },
          { key: 'name', title: text.person, cell: (entry) => nameOf(entry, locale) },
          {
            key: 'action',
            title: text.action,
            cell: ({ action }) => <Coded part="actions" code={action} locale={locale} />,
          },
          {
            key: 'subject',
            title: text.subject,
            cell: ({ subject: { kind, id } }) => (
              <CodedWithId part="subjects" code={kind} id={id} locale={locale} />
            ),
          },
          {
            key: 'reason',
            title: words[locale].reason,
            cell: ({ reason }) => reason ?? noFigure,
            phone: 'hidden',
          },
          { key: 'address', title: text.address, cell: ({ address }) => address, phone: 'hidden' },
        ]}
      />
      <OlderEntries
        path={props.path}
        next={props.next}
        paged={props.filter.before !== null}
        locale={locale}
      />
      {props.mayExport && <ExportForm locale={locale} error={props.exportError} />}
    </>
  )
}

function AuditFilters({ filter, locale }: { filter: EntryFilter; locale: Locale }) {
  const text = words[locale].audit
  const value = (field: 'name' | 'action' | 'subjectKind' | 'subjectId' | 'from' | 'to') =>
    filter[field] ?? ''
  return (
    <FilterBar
      action="/office/audit"
      filters={[
        { kind: 'search', name: 'name', label: text.person, value: value('name'), example: text.personHint },
        {
          kind: 'select',
          name: 'action',
          label: text.action,
          value: value('action'),
          all: text.allActions,
          options: codeOptions('actions', locale),
        },
        {
          kind: 'select',
          name: 'kind',
          label: text.subjectKind,
          value: value('subjectKind'),
          all: text.allSubjects,
          options: codeOptions('subjects', locale),
        },
        { kind: 'search', name: 'subject', label: text.subjectId, value: value('subjectId') },
        { kind: 'date', name: 'from', label: text.from, value: value('from') },
        { kind: 'date', name: 'to', label: text.to, value: value('to') },
      ]}
    />
  )
}

/** Links to the next page by what was last on this one, since new entries arrive all the time. */
export function OlderEntries(props: { path: string; next: string | null; paged: boolean; locale: Locale }) {
  const { path, next, paged, locale } = props
  if (next === null && !paged) return null
  return (
    <ButtonRow>
      {next !== null && (
        <ButtonLink kind="secondary" href={changedQuery(path, { page: next })}>
          {words[locale].older}
        </ButtonLink>
      )}
      {paged && (
        <ButtonLink kind="tertiary" href={changedQuery(path, { page: null })}>
          {words[locale].newest}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

function ExportForm({ locale, error }: { locale: Locale; error: string | undefined }) {
  const { audit, reason, reasonHint, download } = words[locale]
  return (
    <Disclosure summary={audit.exportTitle} open={error !== undefined}>
      <p>{audit.exportHint}</p>
      <Form action="/office/audit/export">
        <TextField name="reason" label={reason} hint={reasonHint} error={error} maxLength={500} required />
        <Button>{download}</Button>
      </Form>
    </Disclosure>
  )
}

export function AuditEntryPage(props: { locale: Locale; entry: AuditEntry; proof: EntryProof }) {
  const { locale, entry, proof } = props
  const text = words[locale].audit
  return (
    <>
      <PageHeading
        kicker={text.entryTitle}
        title={wordsFor('actions', entry.action, locale) ?? entry.action}
        status={<StatusBadge tone={proofTone[proof.state]}>{text.proofBadge[proof.state]}</StatusBadge>}
      />
      <FactList facts={factsOf(entry, locale)} />
      <Section title={text.changesTitle}>
        <Changes entry={entry} text={text} />
      </Section>
      <ProofSection proof={proof} locale={locale} />
    </>
  )
}

const proofTone = { proved: 'success', waiting: 'neutral', broken: 'danger' } as const

function nameOf(entry: AuditEntry, locale: Locale): string {
  if (entry.kind === 'system') return words[locale].system
  return entry.name === '' ? words[locale].anonymous : entry.name
}

function factsOf(entry: AuditEntry, locale: Locale) {
  const text = words[locale].audit
  return [
    { term: text.person, value: nameOf(entry, locale) },
    { term: text.kind, value: text.kinds[entry.kind] ?? entry.kind },
    { term: text.cityTime, value: formatInstant(new Date(entry.cityTime), locale) },
    { term: text.trueTime, value: formatInstant(new Date(entry.trueTime), locale) },
    { term: text.action, value: <Coded part="actions" code={entry.action} locale={locale} /> },
    {
      term: text.subject,
      value: <CodedWithId part="subjects" code={entry.subject.kind} id={entry.subject.id} locale={locale} />,
    },
    { term: words[locale].reason, value: entry.reason ?? noFigure },
    { term: text.address, value: entry.address },
    { term: text.requestId, value: <code>{entry.requestId}</code> },
  ]
}

function Changes({ entry, text }: { entry: AuditEntry; text: Words['audit'] }) {
  const [before, after] = [membersOf(entry.before), membersOf(entry.after)]
  const labels = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  if (labels.length === 0) return <p>{text.noFacts}</p>
  const rows = labels.map((label) => {
    const [old, now] = [shown(before[label]), shown(after[label])]
    return { label, before: old, after: now, changed: old !== now }
  })
  return <SideBySide caption={text.changesCaption} before={text.before} after={text.after} rows={rows} />
}

function membersOf(value: JsonValue): { readonly [key: string]: JsonValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [key: string]: JsonValue })
    : {}
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return noFigure
  return typeof value === 'string' ? value : canonicalJson(value)
}

function ProofSection({ proof, locale }: { proof: EntryProof; locale: Locale }) {
  const text = words[locale].audit
  const tone = { proved: 'success', waiting: 'info', broken: 'danger' } as const
  return (
    <Section title={text.proofTitle}>
      <Notice tone={tone[proof.state]}>{text.proof[proof.state]}</Notice>
      {proof.state !== 'waiting' && (
        <FactList
          facts={[
            { term: text.leafIndex, value: formatCount(proof.leaf.index, locale) },
            {
              term: text.head,
              value: `${formatInstant(proof.head.signedAt, locale)} · ${formatCount(proof.head.size, locale)}`,
            },
            { term: text.leafHash, value: <code>{proof.leaf.hash}</code>, wide: true },
            {
              term: text.proofPath,
              value: proof.path.map((hash) => (
                <div key={hash}>
                  <code>{hash}</code>
                </div>
              )),
              wide: true,
            },
          ]}
        />
      )}
    </Section>
  )
}
