import { exportLog } from '#platform/audit/export-log.ts'
import { headNote } from '#platform/audit/head-note.ts'
import { latestHead, listHeads } from '#platform/audit/log-queries.ts'
import { file, page, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import type { OversightConfig } from '../oversight-config.ts'
import { byteStream } from './byte-stream.ts'
import { TransparencyPage } from './transparency-page.tsx'
import { words } from './words.ts'

const open = oversightActions['see-transparency']
const SHOWN_HEADS = 20

export function oversightPortal({ key }: Pick<OversightConfig, 'key'>): readonly Route[] {
  return [
    portalPage(
      '/transparency',
      open,
      async ({ context, locale }) => {
        const heads = await listHeads(context.database, SHOWN_HEADS)
        const { home, transparency } = words[locale]
        return page(transparency.title, <TransparencyPage locale={locale} heads={heads} signingKey={key} />, {
          breadcrumbs: [{ href: '/', label: home }],
        })
      },
      { sameForAllVisitors: true },
    ),
    portalPage('/transparency/key.pem', open, () => textFile('transparency-key.pem', key.publicKeyPem)),
    portalPage('/transparency/key.txt', open, () => textFile('transparency-key.txt', `${key.verifier}\n`)),
    portalPage('/transparency/note.txt', open, async ({ context }) => {
      const head = await latestHead(context.database)
      return head === null ? trouble('not-found') : textFile('transparency-note.txt', headNote(head))
    }),
    portalPage('/transparency/log.ndjson', open, ({ context }) =>
      file(
        'audit-log.ndjson',
        'application/x-ndjson',
        byteStream(exportLog(context.database, { withEntries: false })),
      ),
    ),
  ]
}

function textFile(name: string, text: string) {
  return file(name, 'text/plain; charset=utf-8', new TextEncoder().encode(text))
}
