import { expect, it } from 'vitest'
import { browserName } from './browser-name.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Safari/537.36 Edg/96.0.1054.29',
    'Edge 96 · Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.81 Whale/2.11.126.23 Safari/537.36',
    'Whale 2 · Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 11; SM-G991N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/15.0 Chrome/90.0.4430.210 Mobile Safari/537.36',
    'Samsung Internet 15 · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 15_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.1 Mobile/15E148 Safari/604.1',
    'Safari 15 · iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:94.0) Gecko/20100101 Firefox/94.0', 'Firefox 94 · Linux'],
])('is known by its name and system', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})

it('is shown as it came when nobody knows it, and not at all when it says nothing', () => {
  expect(browserName('curl/7.79.1')).toBe('curl/7.79.1')
  expect(browserName(' ')).toBeNull()
})
