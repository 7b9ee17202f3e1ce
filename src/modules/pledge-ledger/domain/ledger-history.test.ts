import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, type LedgerPlace, placeOfChange, placeOfRedo, placeOfUndo } from './ledger-history.ts'

/** A history as it grows: what each version says, and its place. */
class History {
  readonly versions: (LedgerPlace & { readonly says: number })[] = []

  private at(version: number): LedgerPlace & { readonly says: number } {
    return this.versions[version - 1] ?? { ...beginning, says: 0 }
  }

  get now() {
    return this.at(this.versions.length)
  }

  change(says: number): void {
    const { restores: _restores, ...place } = placeOfChange(this.now)
    this.versions.push({ ...place, says })
  }

  step(way: 'undo' | 'redo'): boolean {
    const next = (way === 'undo' ? placeOfUndo : placeOfRedo)(this.now, (version) => this.at(version))
    if (next === null) return false
    const { restores, ...place } = next
    this.versions.push({ ...place, says: this.at(restores ?? 0).says })
    return true
  }
}

describe('a ledger’s history', () => {
  it('only grows: undo and redo are further versions that say what earlier ones said', () => {
    const history = new History()
    history.change(1)
    history.change(2)
    expect([history.step('undo'), history.step('undo'), history.step('undo')]).toEqual([true, true, false])
    expect([history.step('redo'), history.step('redo'), history.step('redo')]).toEqual([true, true, false])
    expect(history.versions.map(({ version, says }) => [version, says])).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 0],
      [5, 1],
      [6, 2],
    ])
  })

  it('has nothing to redo once something else was entered', () => {
    const history = new History()
    history.change(1)
    history.step('undo')
    history.change(3)
    expect(history.step('redo')).toBe(false)
    expect([history.step('undo'), history.now.says]).toEqual([true, 0])
  })

  it('undoes and redoes like two piles of sheets, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('undo' as const, 'redo' as const)),
        ),
        (order) => {
          const history = new History()
          const [done, undone]: [number[], number[]] = [[], []]
          for (const step of order) {
            if (typeof step === 'number') {
              history.change(step)
              done.push(step)
              undone.length = 0
              continue
            }
            const [from, to] = step === 'undo' ? [done, undone] : [undone, done]
            const sheet = from.pop()
            expect(history.step(step)).toBe(sheet !== undefined)
            if (sheet !== undefined) to.push(sheet)
          }
          expect(history.now.says).toBe(done.at(-1) ?? 0)
        },
      ),
    )
  })
})
