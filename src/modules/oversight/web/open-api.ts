import { z } from 'zod'
import { headNote, type SignedHead } from '#platform/audit/head-note.ts'
import { latestHead, listHeads, listLeaves, listVerifiers } from '#platform/audit/log-queries.ts'
import { isHash } from '#platform/audit/merkle-tree.ts'
import { json, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { answerConsistency, answerInclusion } from './log-proofs.ts'

const open = oversightActions['see-transparency']
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

const head = z.object({
  origin: z.string(),
  size: z.int(),
  root: hash,
  signedAt: z.iso.datetime(),
  keyId: z.string(),
  signature: z.string(),
  note: z.string(),
})

const MOST_HEADS = 100
const MOST_LEAVES = 1000

function headAnswer(signed: SignedHead): z.output<typeof head> {
  return { ...signed, signedAt: signed.signedAt.toISOString(), note: headNote(signed) }
}

const headRoute = apiRoute(
  'GET',
  '/api/v1/transparency/head',
  open,
  {
    summary: { ko: '변경 기록의 최신 서명', en: 'The latest signed head of the audit log' },
    response: head.extend({ verifiers: z.array(z.string()) }),
  },
  async ({ context }) => {
    const [signed, verifiers] = await Promise.all([
      latestHead(context.database),
      listVerifiers(context.database),
    ])
    return signed === null ? trouble('not-found') : json({ ...headAnswer(signed), verifiers })
  },
)

const headsQuery = z.object({ below: count.optional() })
const headsRoute = apiRoute(
  'GET',
  '/api/v1/transparency/heads',
  open,
  {
    summary: { ko: '서명 목록, 최신순 100건씩', en: 'Signed heads from the latest on, 100 at a time' },
    query: headsQuery,
    response: z.object({ heads: z.array(head), next: z.int().nullable() }),
  },
  async (request: WebRequest) => {
    const { below } = request.query(headsQuery)
    const heads = await listHeads(request.context.database, MOST_HEADS, below ?? null)
    const next = heads.length === MOST_HEADS ? (heads.at(-1)?.size ?? null) : null
    return json({ heads: heads.map(headAnswer), next })
  },
)

const inclusionQuery = z.object({ leaf: hash, size: count.optional() })
const inclusionRoute = apiRoute(
  'GET',
  '/api/v1/transparency/inclusion',
  open,
  {
    summary: { ko: '한 기록이 들어 있다는 증명', en: 'Proof that an entry is in the log' },
    query: inclusionQuery,
    response: z.object({ leaf: hash, index: z.int(), size: z.int(), root: hash, proof: z.array(hash) }),
  },
  async (request) => {
    const { leaf, size } = request.query(inclusionQuery)
    if (!isHash(leaf)) return trouble('bad-request')
    const answer = await answerInclusion(request.context.database, leaf, size)
    return answer === null ? trouble('not-found') : json(answer)
  },
)

const consistencyQuery = z.object({ from: count, to: count.optional() })
const treeForm = z.object({ size: z.int(), root: hash })
const consistencyRoute = apiRoute(
  'GET',
  '/api/v1/transparency/consistency',
  open,
  {
    summary: { ko: '이전 기록이 그대로 남아 있다는 증명', en: 'Proof that the log only grew' },
    query: consistencyQuery,
    response: z.object({ from: treeForm, to: treeForm, proof: z.array(hash) }),
  },
  async (request) => {
    const { from, to } = request.query(consistencyQuery)
    const answer = await answerConsistency(request.context.database, from, to)
    return answer === null ? trouble('not-found') : json(answer)
  },
)

const leavesQuery = z.object({ from: count, to: count })
const leavesRoute = apiRoute(
  'GET',
  '/api/v1/transparency/leaves',
  open,
  {
    summary: { ko: '기록의 해시, 1,000건까지', en: 'Leaf hashes, at most 1,000' },
    query: leavesQuery,
    response: z.object({ from: z.int(), leaves: z.array(hash) }),
  },
  async (request) => {
    const { from, to } = request.query(leavesQuery)
    const signed = (await latestHead(request.context.database))?.size ?? 0
    const last = Math.min(to, from + MOST_LEAVES, signed)
    const leaves = await listLeaves(request.context.database, from, Math.max(from, last))
    return json({ from, leaves: leaves.map((leaf) => leaf.hash) })
  },
)

export const oversightApi: readonly Route[] = [
  headRoute,
  headsRoute,
  inclusionRoute,
  consistencyRoute,
  leavesRoute,
]
