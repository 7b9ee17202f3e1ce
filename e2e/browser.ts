import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Whether journeys can be made here; `npm test` says loudly when they cannot. */
export const hasBrowser = process.env['NO_BROWSER'] === undefined

export interface Reader {
  readonly context: BrowserContext
  readonly page: Page
  close(): Promise<void>
}

/** A page answers in a moment; a busy machine takes longer. */
const PATIENCE_MS = 180_000

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with a profile of its own; `scripts: false` reads as someone without JavaScript. */
export async function aReader(
  facts: { width?: number; height?: number; scripts?: boolean } = {},
): Promise<Reader> {
  const profile = mkdtempSync(join(tmpdir(), 'dure-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
    viewport: { width: facts.width ?? 1280, height: facts.height ?? 900 },
    javaScriptEnabled: facts.scripts ?? true,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // axe is put into the page from outside; the page's own policy is tested by itself.
    bypassCSP: true,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

interface AxeResult {
  readonly violations: readonly {
    id: string
    help: string
    nodes: readonly { target: readonly string[]; failureSummary?: string }[]
  }[]
}

/** A page that waits for long work asks for itself again; axe then begins anew on what came. */
const ITS_PAGE_LEFT = /Execution context was destroyed|Cannot find context|navigation/i

/** What axe finds wrong on the page as it stands, or in a part of it, one line each. */
export async function axeFindings(page: Page, part = 'html'): Promise<readonly string[]> {
  for (;;)
    try {
      return await axeOnce(page, part)
    } catch (error) {
      if (page.isClosed() || !ITS_PAGE_LEFT.test(String(error))) throw error
      await page.waitForLoadState()
    }
}

async function axeOnce(page: Page, part: string): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document.querySelector(${JSON.stringify(part)}), { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}×, first ${nodes[0]?.target.join(' ') ?? ''}: ${nodes[0]?.failureSummary?.split('\n').at(-1)?.trim() ?? ''})`,
  )
}
