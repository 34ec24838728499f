import { expect, test } from 'vitest'
import { isGranted } from './granted-origins'

test.each([
  ['https://api.kraken.com/0', ['https://api.kraken.com/*'], true],
  ['https://api.kraken.com/0', ['https://*/*'], true],
  ['https://api.kraken.com/0', ['<all_urls>'], true],
  ['https://a.b.example.com/', ['https://*.example.com/*'], true],
  ['https://example.com/', ['https://*.example.com/*'], true],
  ['http://127.0.0.1:8545/', ['http://127.0.0.1/*'], true],
  ['https://api.kraken.com/0', ['https://kraken.com/*'], false],
  ['https://evilexample.com/', ['https://*.example.com/*'], false],
  ['http://api.kraken.com/', ['https://*/*'], false],
  ['https://api.kraken.com/', ['broken'], false],
  ['https://api.kraken.com/', [], false],
])('%s with %j: %s', (url, granted, expected) => expect(isGranted(url, granted)).toBe(expected))
