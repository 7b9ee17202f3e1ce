import { describe, expect, it } from 'vitest'
import type { Ballots } from './election.ts'
import { readPb } from './read-pb.ts'

const file = (facts: { meta?: string; projects?: string; votes?: string } = {}) =>
  [
    'META',
    'key;value',
    facts.meta ?? 'budget;1000\nvote_type;approval',
    'PROJECTS',
    facts.projects ?? 'project_id;cost;name\n1;300;가로등\n2;500;"놀이터; ""새"" 것"',
    'VOTES',
    facts.votes ?? 'voter_id;vote\na;1,2\nb;1\nc;2, 1\nd;none\ne;1,1',
  ].join('\n')

const said = ({ voters, starts, projects }: Ballots) =>
  Array.from(voters, (many, at) => [[...projects.slice(starts[at], starts[at + 1])], many])

describe('an election in Pabulib’s format', () => {
  it('is read with equal ballots together, an empty one counted, and a project named twice named once', () => {
    const read = readPb(file())
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    const { budget, voters, projects, ballots } = read.value
    expect([budget, voters, projects.map(({ cost }) => cost)]).toEqual([1_000n, 5, [300n, 500n]])
    expect(said(ballots)).toEqual([
      [[], 1],
      [[0], 2],
      [[0, 1], 2],
    ])
  })

  it('is the same with a byte-order mark, CRLF and decimal commas, in cents', () => {
    const written = file({ meta: 'budget;1000,50\nvote_type;approval' }).replaceAll('\n', '\r\n')
    const read = readPb(`\uFEFF${written}`)
    expect(read.ok && [read.value.budget, read.value.decimals, read.value.projects[0]?.cost]).toEqual([
      10_005n,
      1,
      3_000n,
    ])
  })

  it.each([
    ['no-section', 1, 'META\nkey;value'],
    ['no-budget', 1, file({ meta: 'vote_type;approval' })],
    ['no-ballot-kind', 1, file({ meta: 'budget;1000' })],
    ['unknown-ballot-kind', 4, file({ meta: 'budget;1000\nvote_type;shouting' })],
    ['not-an-amount', 3, file({ meta: 'budget;많음\nvote_type;approval' })],
    ['not-an-amount', 8, file({ projects: 'project_id;cost\n1;300\n2;-5' })],
    ['missing-column', 6, file({ projects: 'project_id;name\n1;가로등' })],
    ['no-projects', 6, file({ projects: 'project_id;cost', votes: 'voter_id;vote' })],
    ['project-twice', 8, file({ projects: 'project_id;cost\n1;300\n1;500' })],
    ['project-without-id', 8, file({ projects: 'project_id;cost\n1;300\n;500' })],
    ['short-line', 12, file({ votes: 'voter_id;vote\na;1\nb' })],
    ['short-line', 11, file({ votes: 'voter_id;vote\n"a;1' })],
    ['unknown-project', 11, file({ votes: 'voter_id;vote\na;7' })],
    [
      'points-do-not-match',
      11,
      file({ meta: 'budget;9\nvote_type;cumulative', votes: 'voter_id;vote;points\na;1,2;3' }),
    ],
    [
      'not-whole-points',
      11,
      file({ meta: 'budget;9\nvote_type;cumulative', votes: 'voter_id;vote;points\na;1;half' }),
    ],
    [
      'too-many-points',
      12,
      file({
        meta: 'budget;9\nvote_type;scoring',
        votes: 'voter_id;vote;points\na;1;9007199254740991\nb;1;1',
      }),
    ],
  ])('is refused as %s in line %i', (flaw, line, text) => {
    expect(readPb(text)).toMatchObject({ ok: false, refusal: { flaw, line } })
  })
})
