import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { House } from './house.ts'

export interface Metrics {
  readonly observe: House['observe']
  text(): Promise<string>
  readonly contentType: string
}

/** Counts and times of answers and of the process, in Prometheus' text form. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'dure_http_answer_seconds',
    help: 'Time to answer a request, by room, method and status.',
    labelNames: ['room', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  const series = new Map<string, Histogram.Internal<'room' | 'method' | 'status'>>()
  const seriesOf = (room: string, method: string, status: number) => {
    const key = `${room} ${method} ${status}`
    const known = series.get(key) ?? answers.labels(room, method, String(status))
    series.set(key, known)
    return known
  }
  return {
    observe: ({ room, method, status, seconds }) => seriesOf(room, method, status).observe(seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
