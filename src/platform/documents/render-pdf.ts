import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Document } from './document.ts'
import { printData, type Spelling } from './print-data.ts'
import { printFonts } from './print-fonts.ts'
import { typstTemplate } from './typst-template.ts'

/** How many letters without a glyph a document may hold before the rest are left to the reader's fonts. */
const MOST_SPELLED = 200

let ready: Promise<NodeCompiler> | undefined

/** The document as a tagged PDF of the standard PDF/UA-1: A4, its fonts inside, the same bytes each time. */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  ready ??= openCompiler()
  const compiler = await ready
  const spelled = new Set<string>()
  try {
    for (let spelt = -1; ;) {
      // A letter that is missed again although it was spelled out would be missed for ever.
      const accessible = spelled.size > spelt && spelled.size < MOST_SPELLED
      const pdf = tryPdf(compiler, document, spellOut(spelled), accessible)
      if (pdf instanceof Uint8Array) return pdf
      spelt = spelled.size
      for (const letter of pdf.missing) spelled.add(letter)
    }
  } finally {
    compiler.evictCache(0)
  }
}

async function openCompiler(): Promise<NodeCompiler> {
  const [{ NodeCompiler: Compiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    printFonts(),
  ])
  return Compiler.create({ fontArgs: [{ fontBlobs }] })
}

/** A letter that no font here has is printed as its number, [U+20000]: odd, but not lost. */
function spellOut(letters: ReadonlySet<string>): Spelling {
  if (letters.size === 0) return (text) => text
  return (text) =>
    Array.from(text, (letter) => (letters.has(letter) ? `[U+${codeOf(letter)}]` : letter)).join('')
}

const codeOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

function tryPdf(
  compiler: NodeCompiler,
  document: Document,
  spelling: Spelling,
  accessible: boolean,
): Uint8Array | { missing: readonly string[] } {
  const page = compile(compiler, JSON.stringify(printData(document, spelling)))
  const creationTimestamp = Date.parse(`${document.day}T00:00:00Z`) / 1000
  try {
    const pdf = compiler.pdf(
      page,
      accessible ? { pdfStandard: 'ua-1', creationTimestamp } : { creationTimestamp },
    )
    return new Uint8Array(pdf)
  } catch (error) {
    if (!accessible) throw error
    // Nothing named: the next round then goes without the standard, since a plain PDF is better than none.
    return { missing: missingLetters(String(error)) }
  }
}

function compile(compiler: NodeCompiler, data: string): NodeTypstDocument {
  const made = compiler.compile({ mainFileContent: typstTemplate, inputs: { document: data } })
  if (made.result !== null && !made.hasError()) return made.result
  throw new Error(`typst: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`)
}

const UNPRINTABLE = /the text `\\*"(.*?)\\*"` could not be displayed/g

/** Reads the letters that the compiler could not print out of its complaint, which Rust has quoted twice. */
function missingLetters(message: string): string[] {
  return [...message.matchAll(UNPRINTABLE)].flatMap(([, quoted = '']) =>
    Array.from(
      quoted.replace(
        /\\+(?:u\{([0-9a-f]+)\}|(.))/g,
        (_, code: string | undefined, plain: string | undefined) =>
          code === undefined ? (plain ?? '') : String.fromCodePoint(parseInt(code, 16)),
      ),
    ),
  )
}
