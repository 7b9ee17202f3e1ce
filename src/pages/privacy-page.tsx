import { DataTable, PageHeading, Prose, Section } from '#design/index.ts'
import { page } from '#platform/http/reply.ts'
import { portalPage } from '#platform/http/route.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'
import type { PersonalColumn } from '#platform/module/personal-column.ts'
import { houseActions } from './house-actions.ts'
import { houseWords } from './house-words.ts'

interface RegisteredUse {
  readonly purpose: string
  readonly columns: number
  readonly retention: string
  readonly erasure: PersonalColumn['erasure']
}

/** The privacy notice (개인정보 처리방침), its table made from the register that the software itself obeys. */
export function privacyRoutes(modules: readonly Pick<ModuleManifest, 'personalColumns'>[]) {
  return [
    portalPage(
      '/privacy',
      houseActions.look,
      ({ locale }) => {
        const t = houseWords[locale]
        const uses = usesOf(
          modules.flatMap(({ personalColumns }) => personalColumns),
          t,
        )
        return page(
          t.privacy,
          <>
            <PageHeading title={t.privacy} lead={t.privacyLead} />
            <Section title={t.whatIsKept}>
              <DataTable
                caption={t.whatIsKeptCaption}
                captionHidden
                columns={[
                  {
                    key: 'purpose',
                    title: t.purpose,
                    cell: (use: RegisteredUse) => <span lang="ko">{use.purpose}</span>,
                  },
                  { key: 'columns', title: t.columns, kind: 'number', cell: (use) => String(use.columns) },
                  { key: 'retention', title: t.retention, cell: (use) => use.retention },
                  { key: 'erasure', title: t.erasure, cell: (use) => t.erasures[use.erasure] },
                ]}
                rows={uses}
                rowKey={(use) => `${use.purpose} ${use.retention} ${use.erasure}`}
              />
            </Section>
            <Section title={t.yourRights}>
              <Prose>
                <p>{t.yourRightsText}</p>
                <p>{t.whoLooked}</p>
              </Prose>
            </Section>
          </>,
          { breadcrumbs: [{ href: '/', label: t.home }] },
        )
      },
      { sameForAllVisitors: true },
    ),
    accessibilityRoute(),
  ]
}

function accessibilityRoute() {
  return portalPage(
    '/accessibility',
    houseActions.look,
    ({ locale }) => {
      const t = houseWords[locale]
      return page(
        t.accessibility,
        <>
          <PageHeading title={t.accessibility} lead={t.accessibilityLead} />
          <Prose>
            <ul>
              {t.accessibilityPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </Prose>
        </>,
        { breadcrumbs: [{ href: '/', label: t.home }] },
      )
    },
    { sameForAllVisitors: true },
  )
}

function usesOf(columns: readonly PersonalColumn[], t: (typeof houseWords)['ko']): readonly RegisteredUse[] {
  const uses = new Map<string, RegisteredUse>()
  for (const { purpose, retentionMonths, erasure } of columns) {
    const retention = retentionMonths === null ? t.whileNeeded : t.months(retentionMonths)
    const key = `${purpose} ${retention} ${erasure}`
    uses.set(key, { purpose, retention, erasure, columns: (uses.get(key)?.columns ?? 0) + 1 })
  }
  return [...uses.values()]
}
