// The load of `bench:votes`: posts votes at a steady rate, whether the server keeps up or not, and times each from when it was due.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const { url, poll, people, rate, warm } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** One in so many is sent twice at once, as a finger that presses twice does. */
const TWICE = 20
const agent = new Agent({ keepAlive: true, maxSockets: 128 })
const address = new URL(`/votes/${poll}/ballot/cast`, url)

/** A receipt in the form in which the check page draws it. */
const receiptCode = () =>
  [...randomBytes(16)]
    .map((byte) => LETTERS[byte & 31])
    .join('')
    .match(/.{4}/g)
    .join('-')

function bodyOf({ number }, receipt) {
  const form = new URLSearchParams({
    voterName: `시민 ${number}`,
    birthDate: '1980-05-05',
    townId: '',
    receipt,
  })
  const first = number % 95
  for (let step = 1; step <= 1 + (number % 5); step += 1) form.append('choice', `A${first + step}`)
  return form.toString()
}

function post({ token }, body) {
  return new Promise((resolve) => {
    const call = request(
      address,
      {
        ...{ method: 'POST', agent },
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          ...{ cookie: `dure_session=${token}`, origin: url, 'sec-fetch-site': 'same-origin' },
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode, text }))
      },
    )
    call.on('error', (error) => resolve({ status: 0, text: error.message }))
    call.end(body)
  })
}

/** A connection that breaks is no answer: the same form goes again, as it does when somebody presses once more. */
async function posted(person, body) {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(person, body)
    if (answer.status !== 0 || tries === 3) return answer
    count.again += 1
  }
}

const times = []
const receipts = []
const count = { sent: 0, twice: 0, again: 0, refused: 0, problem: null }

async function vote(person, due, isCounted) {
  const receipt = receiptCode()
  const body = bodyOf(person, receipt)
  const isTwice = person.number % TWICE === 0
  const answers = await Promise.all(
    isTwice ? [posted(person, body), posted(person, body)] : [posted(person, body)],
  )
  const isTaken = answers.every(({ status, text }) => status === 200 && text.includes(receipt))
  if (!isTaken) {
    count.refused += 1
    count.problem ??= answers
      .map(({ status, text }) => `${status} ${text.replace(/<[^>]*>|\s+/g, ' ').slice(0, 300)}`)
      .join(' | ')
  }
  if (!isCounted) return
  count.sent += 1
  if (isTwice) count.twice += 1
  if (!isTaken) return
  times.push(performance.now() - due)
  receipts.push(receipt)
}

async function run(some, isCounted) {
  const began = performance.now()
  const votes = []
  for (const [index, person] of some.entries()) {
    const due = began + (index * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await pause(wait)
    votes.push(vote(person, due, isCounted))
  }
  await Promise.all(votes)
  return (performance.now() - began) / 1000
}

await run(people.slice(0, warm), false)
const seconds = await run(people.slice(warm), true)
const sorted = times.toSorted((a, b) => a - b)
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
process.stdout.write(
  JSON.stringify({
    ...count,
    seconds,
    acknowledged: receipts.length,
    receipts,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  }),
)
agent.destroy()
