import { goesByScores, type PublishedRule, wholeRule } from '#modules/participatory-budget/rules.ts'

/** How anyone counts the file again: the round's rule in the words of the command line. */
export function recountCommand(
  published: PublishedRule,
  file: string,
  conflicts: readonly (readonly string[])[] = [],
): string {
  const { rule, utility, completion, step, ties, seed, ...more } = wholeRule(published)
  const words = [`dure budget count ${file} --rule ${rule} --utility ${utility}`]
  const when = (is: boolean, option: string) => {
    if (is) words.push(option)
  }
  if (rule === 'equal-shares') {
    words.push(`--completion ${completion}`)
    when(completion.startsWith('add1'), `--step ${step}`)
  }
  if (rule === 'greedy') {
    when(more.stopsAtFirst, '--stop-at-first')
    when(more.leastVotes > 0, `--least-votes ${more.leastVotes}`)
    when(goesByScores(published), `--vote-percent ${100 - more.committeePercent}`)
    when(more.fieldPercent > 0, `--category-percent ${more.fieldPercent}`)
    when(more.townPercent > 0, `--area-percent ${more.townPercent}`)
    for (const group of conflicts) words.push(`--conflict ${group.join(',')}`)
  }
  words.push(`--ties ${ties}`)
  // What a seed may hold needs no more than quotation marks.
  when(ties === 'cost-votes-lot', `--seed "${seed}"`)
  return words.join(' ')
}
