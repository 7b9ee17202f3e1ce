import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'

/** The installation's secret at work. A city with certified hardware gives its own. */
export interface Keys {
  /** Encrypts for keeping; what was sealed for one purpose and owner opens for no other. */
  seal(plain: string, purpose: string): string
  open(sealed: string, purpose: string): string
  /** A keyed hash: the same value gives the same text, and the text tells nothing without the key. */
  mac(value: string, purpose: string): string
}

const KEY_BYTES = 32

/** Keys for each purpose derived from one secret (HKDF-SHA-256; AES-256-GCM; HMAC-SHA-256). */
export function keysFrom(secret: Uint8Array): Keys {
  if (secret.length < KEY_BYTES)
    throw new Error(`the secret key has ${secret.length} bytes; it needs ${KEY_BYTES}`)
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'dure', use, KEY_BYTES))
  const sealing = derive('seal')
  const hashing = derive('mac')
  return {
    seal(plain, purpose) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(purpose))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed.slice(3), 'base64url')
      if (!sealed.startsWith('v1.') || bytes.length < 28) throw new Error('not a sealed text')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    mac: (value, purpose) => createHmac('sha256', hashing).update(`${purpose}\0${value}`).digest('base64url'),
  }
}

/**
 * The secret of an installation: `DURE_SECRET_KEY` (base64 of 32 bytes or more) when it is given, else the
 * key file, which is made with owner-only rights the first time. Whoever loses it must enrol second factors anew.
 */
export function secretFrom(source: {
  readonly value: string | undefined
  readonly file: string
}): Uint8Array {
  if (source.value !== undefined && source.value !== '') return decode(source.value, 'DURE_SECRET_KEY')
  if (!existsSync(source.file)) {
    // `wx`: of two processes that start at once, one makes the file and the other reads it.
    try {
      const handle = openSync(source.file, 'wx', 0o600)
      writeSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
      closeSync(handle)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return decode(readFileSync(source.file, 'utf8').trim(), source.file)
}

function decode(text: string, where: string): Uint8Array {
  const secret = Buffer.from(text, 'base64')
  if (secret.length < KEY_BYTES) throw new Error(`${where} must be base64 of at least ${KEY_BYTES} bytes`)
  return secret
}
