import { Button, DataTable, Downloads, EmptyState, Form, Section, useReader } from '#design/index.ts'
import { formatCount, formatInstant, formatTime } from '#platform/text/format.ts'
import type { WalletLine } from '../data/wallet-queries.ts'
import { cancelUntil } from '../domain/undo.ts'
import { listFiles } from './list-files.ts'
import { HOME } from './rooms.ts'
import type { WalletView } from './wallet-view.ts'
import { useWords } from './words.ts'

/** What somebody sent and received this month, the latest first; what can be cancelled has its button. */
export function WalletLines({ view, now }: { view: WalletView; now: Date }) {
  const { locale } = useReader()
  const words = useWords()
  const { staffId, names } = view
  return (
    <Section
      title={words.lines}
      id="lines"
      {...(view.lines.length > 0 ? { aside: <Downloads files={listFiles(`${HOME}/lines`)} /> } : {})}
    >
      <DataTable
        caption={words.lines}
        captionHidden
        rows={view.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.linesEmpty}>{words.linesEmptyHelp}</EmptyState>}
        columns={[
          {
            ...{ key: 'when', title: words.when, kind: 'date', head: true },
            cell: ({ at }) => formatInstant(at, locale),
          },
          { key: 'what', title: words.what, cell: (line) => words.kinds[kindOfLine(line, staffId)] },
          {
            ...{ key: 'whom', title: words.whom },
            cell: (line) =>
              line.senderId === null
                ? '–'
                : names.person(line.senderId === staffId ? line.receiverId : line.senderId),
          },
          {
            key: 'points',
            title: words.points,
            kind: 'number',
            cell: ({ points }) => formatCount(points, locale),
          },
          {
            ...{ key: 'multiplier', title: words.score, kind: 'number', phone: 'hidden' },
            cell: ({ multiplier }) => `${formatCount(multiplier, locale)} %`,
          },
          {
            key: 'message',
            title: words.says,
            cell: (line) => line.reason ?? (line.message === '' ? '–' : line.message),
          },
          { key: 'cancel', title: words.cancel, cell: (line) => <CancelButton {...{ line, view, now }} /> },
        ]}
      />
    </Section>
  )
}

type LineKind = 'sent' | 'received' | 'cancelled' | 'special' | 'cancel' | 'reversal'

/** What an entry is to somebody. */
export function kindOfLine(line: WalletLine, staffId: WalletView['staffId']): LineKind {
  if (line.isUndone) return 'cancelled'
  if (line.kind === 'cancel' || line.kind === 'reversal' || line.kind === 'special') return line.kind
  return line.senderId === staffId ? 'sent' : 'received'
}

function CancelButton({ line, view, now }: { line: WalletLine; view: WalletView; now: Date }) {
  const words = useWords()
  const until = cancelUntil(line, view.rules.cancelMinutes)
  if (line.kind !== 'send' || line.isUndone || line.senderId !== view.staffId || until <= now) return <>–</>
  return (
    <Form action={`${HOME}/entries/${line.id}/cancel`} narrow={false}>
      <Button kind="tertiary" size="small" description={view.names.person(line.receiverId)}>
        {words.cancel}
      </Button>{' '}
      {words.cancelUntil(formatTime(until))}
    </Form>
  )
}
