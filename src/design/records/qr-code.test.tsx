import { render } from 'preact-render-to-string'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

const uri = 'otpauth://totp/Dure:officer?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Dure'

/** The dark squares of the drawing, as a camera would see them. */
function drawn(html: string): { size: number; dark: ReadonlySet<string> } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1])
  const dark = new Set<string>()
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) dark.add(`${at} ${y}`)
  return { size, dark }
}

describe('a QR code', () => {
  const html = render(
    <QrCode text={uri} label="QR code">
      <p>JBSW Y3DP</p>
    </QrCode>,
  )

  it('shows the same squares as its text makes, with four empty ones around them', () => {
    const { data } = encode(uri, { ecc: 'M', border: 0 })
    const { size, dark } = drawn(html)
    expect(size).toBe(data.length + 8)
    const wanted = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x + 4} ${y + 4}`] : [])))
    expect([...dark].sort()).toEqual(wanted.sort())
  })

  it('is black on white in every mode, named for those who do not see it, with the words beside it', () => {
    expect(html).toContain('fill="#fff"')
    expect(html).toContain('fill="#000"')
    expect(html).toContain('role="img" aria-label="QR code"')
    expect(html).toContain('JBSW Y3DP')
    expect(html).not.toContain('style=')
  })
})
