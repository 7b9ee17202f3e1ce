import type {
  Course,
  Election,
  Explanation,
  MoreVotes,
  Obstacle,
  Quotient,
} from '#modules/participatory-budget/index.ts'

/** An amount in the file's own money. */
export function amountText(amount: bigint, decimals: number): string {
  if (decimals === 0) return String(amount)
  const digits = String(amount).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Rounded to hundredths of the money's unit, half up. */
function about({ part, whole }: Quotient, decimals: number): string {
  const unit = whole * 10n ** BigInt(decimals)
  return amountText((part * 200n + unit) / (unit * 2n), 2).replace(/\.00$/, '')
}

type Said = Readonly<Record<string, unknown>>

/** One entry of the command's `explanation`: facts for programs, and `text` for people. */
export function explained(election: Election, course: Course, each: Explanation): Said {
  const { id = '', cost = 0n } = election.projects[each.place] ?? {}
  const facts = {
    ...{ project: id, outcome: each.outcome, cost: amountText(cost, election.decimals) },
    supporters: each.supporters,
  }
  return each.outcome === 'won'
    ? { ...facts, ...wonFacts(election, each), text: wonText(election, course, each) }
    : { ...facts, ...lostFacts(election, each), text: lostText(election, each) }
}

type Won = Extract<Explanation, { readonly outcome: 'won' }>
type Lost = Extract<Explanation, { readonly outcome: 'lost' }>

function wonFacts({ decimals }: Election, { order, by, isCompletion, payment }: Won): Said {
  const facts = { order, by, completion: isCompletion }
  if (payment === null) return facts
  const { most, payers, emptied } = payment
  return { ...facts, paidAtMost: about(most, decimals), payers, paidAllTheyHad: emptied }
}

function wonText({ decimals }: Election, course: Course, won: Won): string {
  const place = `Chosen as number ${won.order}`
  if (won.payment === null)
    return won.isCompletion
      ? `${place} by ${won.by}, with the money that Equal Shares left; ${supportersText(won.supporters)}.`
      : `${place} by ${won.by}; ${supportersText(won.supporters)}.`
  const { most, payers, emptied } = won.payment
  const words = [
    `${place}: ${payers} of its ${supportersText(won.supporters)} paid at most ${about(most, decimals)} each`,
    emptied === 0 ? '' : `, ${emptied} of them all they had left`,
    `. ${growthText(course, decimals)}`,
  ]
  return words.join('').trim()
}

const supportersText = (many: number): string => `${many} ${many === 1 ? 'supporter' : 'supporters'}`

function growthText({ share, growth }: Course, decimals: number): string {
  if (share === null || growth === null) return ''
  const each = about({ part: share.amount, whole: share.denominator }, decimals)
  const end =
    growth.end === 'nothing-fits'
      ? 'nothing more fits in what is left'
      : 'one step more would spend more than there is; the rule ends there, though a later step might fit again'
  return `Each voter’s share had grown by ${growth.steps} steps to ${each}: ${end}.`
}

function lostFacts({ decimals }: Election, { why, more }: Lost): Said {
  const money =
    why.kind === 'supporters-money'
      ? { supportersHad: about(why.together, decimals), missing: about(why.missing, decimals) }
      : {}
  return { why: why.kind, ...money, moreVotes: more.kind === 'votes' ? more.votes : null }
}

function lostText(election: Election, { why, inCompletion, more, supporters }: Lost): string {
  const { decimals } = election
  const first =
    why.kind === 'supporters-money'
      ? `${supporters === 1 ? 'Its one supporter had' : `Its ${supporters} supporters together had`} ${about(why.together, decimals)} left: ${about(why.missing, decimals)} short of the cost.`
      : why.kind === 'no-support'
        ? 'Nobody supported it.'
        : why.kind === 'ended'
          ? `The count had ended before its turn: the best project left did not fit in ${amountText(why.left, decimals)}.`
          : obstacleText(election, why)
  const then =
    inCompletion === null ? '' : ` Greedy on what was left: ${lowered(obstacleText(election, inCompletion))}`
  return `${first}${then} ${moreText(more)}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function obstacleText({ projects, decimals }: Election, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'budget-left':
      return `Only ${amountText(obstacle.left, decimals)} was left when its turn came.`
    case 'cap':
      return `Only ${amountText(obstacle.left, decimals)} was left of its category’s limit when its turn came.`
    case 'too-few-votes':
      return `It has fewer votes than are asked for: at least ${obstacle.least}.`
    case 'conflict':
      return `It cannot stand beside ${projects[obstacle.winner]?.id ?? ''}, which had been chosen.`
    case 'stopped':
      return `The count had ended with ${projects[obstacle.at]?.id ?? ''}, which did not fit.`
  }
}

function moreText(more: MoreVotes): string {
  switch (more.kind) {
    case 'votes':
      return `With ${more.votes} more ${more.votes === 1 ? 'ballot' : 'ballots'} for it alone it would have won.`
    case 'dearer-than-budget':
      return 'It costs more than the budget: no number of votes would have done it.'
    case 'worth-nothing':
      return 'How many more votes would have done it cannot be said under Borda: a ballot for it alone gives it nothing.'
    case 'beyond':
      return `Not even ${more.tried} more ballots for it alone would have done it.`
    case 'not-sought':
      return 'How many more votes would have done it was not sought: ask with --explain.'
  }
}
