import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface HashingCost {
  /** As log2, the way it is written into the hash. */
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 32 MB and about 0.2 s: the strength OWASP asks of scrypt, with memory for several at once. */
export const usualHashingCost: HashingCost = { n: 15, r: 8, p: 3 }
let cost = usualHashingCost
const LENGTH = 32
const FORM = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** Hashes made from now on cost this much: more on stronger machines, little in tests. */
export function setHashingCost(next: HashingCost): void {
  cost = next
}

/** The only file that knows how passwords are hashed; the hash says how it was made, so the cost may grow. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$scrypt$ln=${cost.n},r=${cost.r},p=${cost.p}$${text(salt)}$${text(key)}`
}

/** Whether a password is the one hashed. Without a hash it works as long and says no. */
export async function matchesPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = FORM.exec(hash ?? nobodysHash())
  if (!parts) throw new Error('a password hash of unknown form')
  const [, n, r, p, salt = '', key = ''] = parts
  const expected = Buffer.from(key, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), {
    n: Number(n),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(found, expected) && hash !== null
}

/** Whether a hash was made when hashing cost less than it does now: its password, once typed, is hashed again. */
export function isCheaperThanNow(hash: string): boolean {
  const [, n, r, p] = FORM.exec(hash) ?? []
  if (n === undefined) return false
  return work({ n: Number(n), r: Number(r), p: Number(p) }) < work(cost)
}

function work({ n, r, p }: HashingCost): number {
  return 2 ** n * r * p
}

/** Has the form of a hash of the present cost and is no password's. */
function nobodysHash(): string {
  return `$scrypt$ln=${cost.n},r=${cost.r},p=${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`
}

function derive(password: string, salt: Buffer, { n, r, p }: HashingCost): Promise<Buffer> {
  const options = { N: 2 ** n, r, p, maxmem: 160 * 2 ** n * r }
  return new Promise((resolve, reject) => {
    // NFKC: Hangul typed on one system must equal Hangul typed on another.
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
