import type { Page } from 'playwright-core'
import type { Route } from '#platform/http/route.ts'
import { axeFindings, type Reader } from './browser.ts'

export const modes = ['standard', 'high-contrast'] as const
export type Mode = (typeof modes)[number]

/** What axe saw: each state of a page is a view, and findings say which. */
export interface Looked {
  views: number
  readonly findings: Set<string>
}

export function nothingSeen(): Looked {
  return { views: 0, findings: new Set() }
}

/** Axe looks at the page as it stands. */
export async function look(looked: Looked, page: Page, what: string): Promise<void> {
  looked.views += 1
  for (const finding of await axeFindings(page)) looked.findings.add(`${what}: ${finding}`)
}

/**
 * Every page in both modes, as it comes and after each click that opens what it folds away. The frame's own folds
 * are the same on every page, so they are opened on the first.
 */
export async function lookAtPages(
  looked: Looked,
  reader: Reader,
  url: string,
  pages: ReadonlyMap<Route, readonly string[]>,
): Promise<void> {
  for (const mode of modes) {
    await reader.context.addCookies([{ name: 'dure_view', value: `${mode}.normal`, url }])
    let within = 'details'
    for (const [route, paths] of pages) {
      for (const path of paths) {
        await reader.page.goto(`${url}${path}`)
        await look(looked, reader.page, `${mode} ${route.path}`)
        await lookBehindFolds(looked, reader.page, within, `${mode} ${route.path}`)
        within = 'main details'
      }
    }
  }
}

/** Pages that someone else was shown in both modes: as they come, in high contrast. */
export async function lookOnce(
  looked: Looked,
  reader: Reader,
  url: string,
  pages: ReadonlyMap<Route, readonly string[]>,
): Promise<void> {
  await reader.context.addCookies([{ name: 'dure_view', value: 'high-contrast.normal', url }])
  for (const [route, paths] of pages) {
    for (const path of paths) {
      await reader.page.goto(`${url}${path}`)
      await look(looked, reader.page, route.path)
    }
  }
}

async function lookBehindFolds(looked: Looked, page: Page, within: string, what: string): Promise<void> {
  const closed = page.locator(`${within}:not([open]) > summary`)
  for (let left = await closed.count(); left > 0; left -= 1) {
    const fold = closed.first()
    if (!(await fold.isVisible().catch(() => false))) return
    const words = (await fold.innerText()).trim().slice(0, 30)
    await fold.click()
    await look(looked, page, `${what} after “${words}”`)
  }
}
