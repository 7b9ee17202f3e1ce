// `npm run bench:plan`: how long it takes to write the year's book and to read a plan, from the sources, in one run.
import { existsSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createServer } from 'vite'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
const seedFile = '../shared/seed/gimpo-2021-plan.txt'
const textFile = existsSync(seedFile) ? seedFile : 'src/modules/plan-document/domain/__truth__/a-plan.txt'

/** The middle of the rounds, in ms, after one that warms up. */
async function timed(work) {
  await work()
  const times = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

/** How many pages a PDF has; unknown without poppler. */
function pagesOf(pdf) {
  const counted = spawnSync('pdfinfo', ['-'], { input: pdf })
  return Number(/^Pages:\s+(\d+)/m.exec(String(counted.stdout ?? ''))?.[1] ?? Number.NaN)
}

const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' })
const load = (file) => server.ssrLoadModule(file)
try {
  const { readSampleCity } = await load('/src/sample/sample-data.ts')
  const { contentOf } = await load('/src/testing/plan-content.ts')
  const { planBook } = await load('/src/modules/plan-books/domain/plan-book.ts')
  const { sayIn } = await load('/src/modules/plan-books/use-cases/say-in.ts')
  const { bookBytes } = await load('/src/modules/plan-books/use-cases/book-bytes.ts')
  const { readPlanFile } = await load('/src/modules/plan-document/index.ts')
  const { endAsides } = await load('/src/platform/documents/aside.ts')

  const sample = contentOf(readSampleCity().plan)
  const nowhere = { programme: () => '/', figures: () => '/', task: () => '/' }
  /** A year's book of so many programmes: those of the sample city, over and over. */
  const bookOf = (count) => {
    const programmes = Array.from({ length: count }, (_, index) => ({
      ...sample.programmes[index % sample.programmes.length],
      number: index + 1,
    }))
    return planBook({ ...sample, programmes }, sayIn('ko'), nowhere, {
      city: '두레시',
      marks: 'list',
      whole: true,
    })
  }
  const long = bookOf(22)
  const short = bookOf(9)
  const composeMs = await timed(async () => bookOf(22))
  const hwpxMs = await timed(() => bookBytes(long, 'hwpx'))
  const pdfMs = await timed(() => bookBytes(long, 'pdf'))
  const htmlMs = await timed(() => bookBytes(long, 'html'))
  const pages = pagesOf(await bookBytes(long, 'pdf'))
  const shortPages = pagesOf(await bookBytes(short, 'pdf'))
  const text = readFileSync(textFile)
  const hwpx = await bookBytes(short, 'hwpx')
  const read = async (name, bytes) => {
    const plan = await readPlanFile({ name, bytes })
    if (!plan.ok) throw new Error(`${name}: ${JSON.stringify(plan.refusal)}`)
  }
  const readTxtMs = await timed(() => read('plan.txt', text))
  const readHwpxMs = await timed(() => read('plan.hwpx', hwpx))
  await endAsides()

  const rounded = (number) => Math.round(number * 10) / 10
  const lines = [
    `compose            ${rounded(composeMs)} ms`,
    `write HWPX         ${rounded(hwpxMs)} ms, ${pages} pages (≤ 300)`,
    `write PDF          ${rounded(pdfMs)} ms, ${pages} pages (≤ 1000)`,
    `write HTML         ${rounded(htmlMs)} ms`,
    `read TXT           ${rounded(readTxtMs)} ms, ${textFile} (≤ 50)`,
    `read HWPX          ${rounded(readHwpxMs)} ms, ${shortPages} pages (≤ 500)`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const figures = {
    pages,
    composeMs: rounded(composeMs),
    writeHwpxMs: rounded(hwpxMs),
    writePdfMs: rounded(pdfMs),
    writeHtmlMs: rounded(htmlMs),
    readTxtMs: rounded(readTxtMs),
    readHwpxPages: shortPages,
    readHwpxMs: rounded(readHwpxMs),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
} finally {
  await server.close()
}
