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
  // There when a page comes, and not sent to each anew.
  await context.addInitScript(axeSource)
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

interface Violation {
  readonly id: string
  readonly help: string
  readonly times: number
  readonly where?: string
  readonly why?: string
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

/** Of brothers and sisters that are built alike so many are looked at: the first rows of a table stand for all of them. */
const SHOWN_OF_ALIKE = 5

/**
 * Takes away what axe would look at over and over: elements that have the same tags, attributes, classes and roles all the way
 * down as five before them under the same parent, and differ in words, addresses and names alone. A row with a badge of
 * another tone, an empty link or another language is not alike. All of it comes back to its
 * place afterwards.
 */
const takesAlikeAway = (most: number): void => {
  const said = new Set([
    'class',
    'role',
    'type',
    'lang',
    'style',
    'fill',
    'scope',
    'tabindex',
    'hidden',
    'open',
  ])
  const factOf = ({ name, value }: Attr): string => {
    const isSaid = said.has(name) || (name.startsWith('aria-') && !/label|describedby|controls/.test(name))
    return isSaid ? `${name}=${value}` : `${name}${value === '' ? '=' : ''}`
  }
  const hasWords = ({ childNodes }: Element): boolean =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  const built = (element: Element): string => {
    const facts = [...element.attributes].map(factOf).sort().join(' ')
    const inside = [...element.children].map(built).join('')
    return `<${element.tagName} ${facts} ${hasWords(element) ? 'words' : ''}>${inside}</>`
  }
  const away: (readonly [Element, Comment])[] = []
  const walk = (parent: Element): void => {
    const seen = new Map<string, number>()
    for (const child of [...parent.children]) {
      // Without an option another one would be chosen.
      const kind = parent.children.length > most && child.tagName !== 'OPTION' ? built(child) : ''
      const before = seen.get(kind) ?? 0
      seen.set(kind, before + 1)
      if (kind === '' || before < most) walk(child)
      else away.push([child, document.createComment('')])
    }
  }
  walk(document.body)
  for (const [element, place] of away) element.replaceWith(place)
  Object.assign(window, { alike: away })
}

const bringsAlikeBack = (): void => {
  const { alike = [] } = window as { alike?: readonly (readonly [Element, Comment])[] }
  for (const [element, place] of alike) place.replaceWith(element)
  Object.assign(window, { alike: [] })
}

/** Axe's run in the page, and what is said of each violation; nothing when axe is not there yet. */
const axeRun = (part: string): string => `'axe' in window && (async () => {
  (${takesAlikeAway.toString()})(${SHOWN_OF_ALIKE})
  try {
    const { violations } = await axe.run(document.querySelector(${JSON.stringify(part)}), {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, help, nodes: [first, ...others] }) =>
      ({ id, help, times: others.length + 1, where: first?.target.join(' '), why: first?.failureSummary }))
  } finally {
    (${bringsAlikeBack.toString()})()
  }
})()`

/** One call for the whole look: each one more is a way to the browser and back. */
async function axeOnce(page: Page, part: string): Promise<readonly string[]> {
  const run = axeRun(part)
  let violations = await page.evaluate<readonly Violation[] | false>(run)
  if (violations === false) {
    // A browser without scripts has not run it before the page.
    await page.evaluate(axeSource)
    violations = await page.evaluate<readonly Violation[]>(run)
  }
  return violations.map(
    ({ id, help, times, where, why }) =>
      `${id}: ${help} (${times}×, first ${where ?? ''}: ${why?.split('\n').at(-1)?.trim() ?? ''})`,
  )
}
