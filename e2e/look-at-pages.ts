import type { Page } from 'playwright-core'
import type { Route } from '#platform/http/route.ts'
import { axeFindings, type Reader } from './browser.ts'

type Mode = 'standard' | 'high-contrast'

/** What axe saw: each state of a page is a view, and findings say which. */
export interface Looked {
  views: number
  readonly findings: Set<string>
}

export function nothingSeen(): Looked {
  return { views: 0, findings: new Set() }
}

/** Axe looks at the page as it stands, or at a part of it. */
export async function look(looked: Looked, page: Page, what: string, part?: string): Promise<void> {
  looked.views += 1
  for (const finding of await axeFindings(page, part)) looked.findings.add(`${what}: ${finding}`)
}

/**
 * Every page twice. In Korean as it comes and after each click that opens what it folds away; the frame's own folds
 * are the same on every page, so they are opened on the first. In English and high contrast with every fold open.
 */
export async function lookAtPages(
  looked: Looked,
  reader: Reader,
  url: string,
  pages: ReadonlyMap<Route, readonly string[]>,
): Promise<void> {
  await wear('standard', reader, url)
  let within = 'details'
  for (const [path, route] of pathsOf(pages)) {
    await reader.page.goto(`${url}${path}`)
    await look(looked, reader.page, route.path)
    await lookBehindFolds(looked, reader.page, within, route.path)
    within = 'main details'
  }
  await wear('high-contrast', reader, url)
  for (const [path, route] of pathsOf(pages)) {
    await reader.page.goto(`${url}/en${path}`)
    await reader.page.evaluate(opensAll)
    await look(looked, reader.page, `high-contrast /en${route.path} with all folds open`)
  }
}

const pathsOf = (pages: ReadonlyMap<Route, readonly string[]>) =>
  [...pages].flatMap(([route, paths]) => paths.map((path) => [path, route] as const))

const wear = (mode: Mode, { context }: Reader, url: string) =>
  context.addCookies([{ name: 'dure_view', value: `${mode}.normal`, url }])

const opensAll = (): void => {
  for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
}

/** Pages that someone else was shown in both modes: as they come, in high contrast. */
export async function lookOnce(
  looked: Looked,
  reader: Reader,
  url: string,
  pages: ReadonlyMap<Route, readonly string[]>,
): Promise<void> {
  await wear('high-contrast', reader, url)
  for (const [path, route] of pathsOf(pages)) {
    await reader.page.goto(`${url}${path}`)
    await look(looked, reader.page, route.path)
  }
}

/** Marks the fold that was opened by the last click: what it shows is all that is new on the page. */
const marksOpened = (count: number): void => {
  document.activeElement?.closest('details')?.setAttribute('data-opened', String(count))
}

/** So many folds of the same words are opened on a page: a list has one in each row. */
const ALIKE = 2

async function lookBehindFolds(looked: Looked, page: Page, within: string, what: string): Promise<void> {
  const closed = page.locator(`${within}:not([open]) > summary`)
  const opened = new Map<string, number>()
  let passedOver = 0
  while (passedOver < (await closed.count())) {
    const fold = closed.nth(passedOver)
    const words = (await fold.innerText()).trim().slice(0, 30)
    const alike = opened.get(words) ?? 0
    if (alike === ALIKE || !(await fold.isVisible())) {
      passedOver += 1
      continue
    }
    opened.set(words, alike + 1)
    await fold.click()
    await page.evaluate(marksOpened, looked.views)
    await look(looked, page, `${what} after “${words}”`, `[data-opened="${looked.views}"]`)
  }
}
