import { Link, PageHeading, Prose, Section } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { openApi } from '#platform/http/open-api.ts'
import { json, page } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { houseActions } from './house-actions.ts'
import { houseWords } from './house-words.ts'

/** The API for people and for machines: a readable page and the OpenAPI text, both from the routes' own schemas. */
export function apiRoutes(described: readonly Route[]): readonly Route[] {
  const open = described.filter(({ api }) => api !== undefined)
  const texts = {
    ko: openApi(open, { title: '두레 오픈 API', locale: 'ko' }),
    en: openApi(open, { title: 'Dure open API', locale: 'en' }),
  }
  return [
    portalPage(
      '/api/v1',
      houseActions.look,
      ({ locale }) => {
        const t = houseWords[locale]
        return page(t.api, <ApiPage routes={open} locale={locale} />, {
          breadcrumbs: [{ href: '/', label: t.home }],
        })
      },
      { sameForAllVisitors: true },
    ),
    {
      ...portalPage('/api/v1/openapi.json', houseActions.look, ({ locale }) => json(texts[locale])),
      room: 'api',
    },
  ]
}

function ApiPage({ routes, locale }: { routes: readonly Route[]; locale: Locale }) {
  const t = houseWords[locale]
  return (
    <>
      <PageHeading title={t.api} lead={t.apiLead} />
      <p>
        <Link href="/api/v1/openapi.json">{t.apiText}</Link>
      </p>
      {routes.map((route) => (
        <Section key={`${route.method} ${route.path}`} title={route.api?.summary[locale] ?? route.path}>
          <dl>
            <dt>{t.apiAddress}</dt>
            <dd>
              <code>
                {route.method} {route.path}
              </code>
            </dd>
            <dt>{t.apiQuery}</dt>
            <dd>{queryNames(route).join(', ') || t.apiNoQuery}</dd>
          </dl>
        </Section>
      ))}
      <Prose>
        <p>{t.apiLimits}</p>
      </Prose>
    </>
  )
}

function queryNames(route: Route): readonly string[] {
  const schema = route.api?.query as { shape?: Record<string, unknown> } | undefined
  return Object.keys(schema?.shape ?? {})
}
