import { createHash } from 'node:crypto'

/** The name of the cookie that holds a session's token. */
export const sessionCookie = 'dure_session'

const TOKEN_BYTES = 32

/** A token of 256 random bits: only its holder and its hash are ever kept. */
export function newToken(chance: { randomBytes(count: number): Uint8Array }): string {
  return Buffer.from(chance.randomBytes(TOKEN_BYTES)).toString('base64url')
}

/** What the tables keep of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
