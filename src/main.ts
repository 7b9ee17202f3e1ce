import { logFault } from './log.ts'
import { serveCity } from './serve-city.ts'

try {
  await serveCity(process.env)
} catch (error) {
  logFault('start', error)
  process.exit(1)
}
