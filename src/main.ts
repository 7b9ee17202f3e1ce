import { serveCity } from './serve-city.ts'

await serveCity(process.env)
