import { may } from '#platform/access/permission.ts'
import type { JointParts } from '#modules/joint-evaluation/index.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import { workHref } from './work-in.tsx'
import { workTexts } from './words.ts'

/** A step of a plan becomes a task: the form with its indicator and words, for whoever gives tasks. */
export const taskFor: JointParts['taskFor'] = ({ context, locale }, year, { indicatorId, title }) => {
  if (!may(context.person, evaluationWorkActions['give-task'])) return null
  const asked = new URLSearchParams({ indicator: indicatorId, title: title.slice(0, 300) })
  return { href: workHref(year, `/tasks/new?${asked.toString()}`), label: workTexts[locale].giveTask }
}
