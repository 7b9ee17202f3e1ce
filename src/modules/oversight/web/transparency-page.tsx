import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  FactList,
  PageHeading,
  Prose,
  Section,
} from '#design/index.ts'
import { headNote, type SignedHead } from '#platform/audit/head-note.ts'
import type { SigningKey } from '#platform/audit/signing-key.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import { PlainLines } from './plain-lines.tsx'
import { words, type Words } from './words.ts'

interface Props {
  readonly locale: Locale
  readonly heads: readonly SignedHead[]
  readonly signingKey: SigningKey
}

export function TransparencyPage({ locale, heads, signingKey }: Props) {
  const text = words[locale].transparency
  const [latest] = heads
  return (
    <>
      <PageHeading
        title={text.title}
        lead={
          latest === undefined ? text.lead : `${text.lead} ${text.size(formatCount(latest.size, locale))}`
        }
      />
      <Section title={text.whatTitle}>
        <Prose>
          {text.what.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Prose>
      </Section>
      <LatestHead head={latest} locale={locale} />
      <Section title={text.keyTitle} lead={text.keyLead}>
        <p>
          <code>{signingKey.verifier}</code>
        </p>
        <ButtonRow>
          <ButtonLink href="/transparency/key.pem" kind="secondary" download>
            {text.keyPem}
          </ButtonLink>
          <ButtonLink href="/transparency/key.txt" kind="secondary" download>
            {text.keyLine}
          </ButtonLink>
          <ButtonLink href="/transparency/log.ndjson" kind="secondary" download>
            {text.log}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <HowToCheck text={text} />
      <HeadTable heads={heads} locale={locale} />
    </>
  )
}

function HowToCheck({ text }: { text: Words['transparency'] }) {
  return (
    <>
      <Section title={text.checkTitle}>
        <Prose>
          <ol>
            {text.check.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{text.standard}</p>
        </Prose>
      </Section>
      <Section title={text.apiTitle}>
        <Prose>
          <ul>
            {text.api.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  )
}

function LatestHead({ head, locale }: { head: SignedHead | undefined; locale: Locale }) {
  const text = words[locale].transparency
  if (head === undefined) return <EmptyState title={text.none}>{text.noneHint}</EmptyState>
  return (
    <Section title={text.latestTitle}>
      <FactList
        facts={[
          { term: text.signedAt, value: formatInstant(head.signedAt, locale) },
          { term: text.entries, value: formatCount(head.size, locale) },
          { term: text.root, value: <code>{head.root}</code>, wide: true },
          { term: text.signature, value: <code>{head.signature}</code>, wide: true },
        ]}
      />
      <h3>{text.noteTitle}</h3>
      <p>
        <code>
          <PlainLines text={headNote(head)} />
        </code>
      </p>
      <ButtonLink href="/transparency/note.txt" kind="secondary" download>
        {text.note}
      </ButtonLink>
    </Section>
  )
}

function HeadTable({ heads, locale }: { heads: readonly SignedHead[]; locale: Locale }) {
  const text = words[locale].transparency
  return (
    <Section title={text.headsTitle}>
      <DataTable
        caption={text.headsCaption}
        rows={heads}
        rowKey={(head) => String(head.size)}
        empty={text.none}
        columns={[
          {
            key: 'signedAt',
            title: text.signedAt,
            kind: 'date',
            head: true,
            cell: (head) => formatInstant(head.signedAt, locale),
          },
          {
            key: 'size',
            title: text.entries,
            kind: 'number',
            cell: (head) => formatCount(head.size, locale),
          },
          { key: 'root', title: text.root, cell: (head) => <code>{head.root}</code> },
          { key: 'key', title: text.keyId, cell: (head) => <code>{head.keyId}</code>, phone: 'hidden' },
        ]}
      />
    </Section>
  )
}
