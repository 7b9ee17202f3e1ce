import { loadSolver } from '#platform/solver/solve-with-highs.ts'
import { Planner } from './plan-of-year.ts'

/** The process's own. */
export const thePlanner = new Planner({ load: loadSolver, now: () => performance.now() })
