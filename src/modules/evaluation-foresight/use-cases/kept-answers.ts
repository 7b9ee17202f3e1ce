import { createHash } from 'node:crypto'

/** What a question is, whatever it is made of: the same question has the same key. */
export const keyOf = (question: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(question, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)))
    .digest('base64') // prettier-ignore

/**
 * Keeps the last answers to questions that take long. An answer hangs on its question alone, so it is never out of date:
 * whoever asks with other figures asks another question.
 */
export class KeptAnswers<Answer> {
  private readonly answers = new Map<string, Answer>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get(key: string): Answer | undefined {
    const answer = this.answers.get(key)
    if (answer === undefined) return undefined
    // Asked again: the last to go.
    this.answers.delete(key)
    this.answers.set(key, answer)
    return answer
  }

  keep(key: string, answer: Answer): Answer {
    this.answers.set(key, answer)
    const [oldest] = this.answers.keys()
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest)
    return answer
  }
}
