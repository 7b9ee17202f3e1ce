import { z } from 'zod'
import type { SignOnProvider } from '#platform/access/sign-on.ts'

const address = z.url({ protocol: /^https?$/ })
const word = z.string().min(1).max(200)

const provider = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  label: z.object({ ko: word, en: word }),
  issuer: address,
  authorizationEndpoint: address,
  tokenEndpoint: address,
  jwksUri: address,
  clientId: word,
  clientSecret: word,
  scope: z.string().default('openid'),
  loginClaim: word.optional(),
  asksSecondFactor: z.boolean().optional(),
  personClaim: word.optional(),
  allowHttp: z.boolean().optional(),
})

/** The providers of a configuration: the staff's and the one that checks citizens' identity, each as JSON or null. */
export function readProviders(config: {
  readonly staffOidc: string | null
  readonly citizenOidc: string | null
}): readonly SignOnProvider[] {
  const all = [
    readProvider(config.staffOidc, 'staff-sign-on'),
    readProvider(config.citizenOidc, 'identity-check'),
  ]
  return all.filter((each) => each !== null)
}

/** Reads a provider's static endpoints from JSON; null for none. The message of a fault names what is wrong. */
export function readProvider(text: string | null, purpose: SignOnProvider['purpose']): SignOnProvider | null {
  if (text === null || text.trim() === '') return null
  const read = z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(provider)
    .safeParse(text)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
    throw new Error(`the sign-on provider (${purpose}) cannot be used: ${wrong.join('; ')}`)
  }
  const given = Object.entries(read.data).filter(([, value]) => value !== undefined)
  return { ...(Object.fromEntries(given) as Omit<SignOnProvider, 'purpose'>), purpose }
}
