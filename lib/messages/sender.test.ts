import { expect, test } from 'vitest'
import { isOwnContentScript, webOriginOf } from './sender'

const ID = 'abcdef'

test.each([
  ['a page', { url: 'https://app.example/swap?x#y', origin: 'https://app.example' }, 'https://app.example'],
  ['a page in a browser that tells no origin', { url: 'http://127.0.0.1:8545/' }, 'http://127.0.0.1:8545'],
  ['an empty frame', { url: 'about:blank', origin: 'https://app.example' }, 'https://app.example'],
  [
    'a frame made of text',
    { url: 'about:srcdoc', origin: 'https://app.example:8443' },
    'https://app.example:8443',
  ],
  [
    'a page that its sandbox took the origin from',
    { url: 'https://app.example/x', origin: 'null' },
    'https://app.example',
  ],
])('%s has the origin that the browser says', (_what, sender, expected) => {
  expect(webOriginOf(sender)).toBe(expected)
  expect(isOwnContentScript({ id: ID, ...sender }, ID)).toBe(true)
})

test.each([
  ['a frame made of text in a sandbox', { url: 'about:srcdoc', origin: 'null' }],
  ['our own page', { url: 'chrome-extension://abcdef/options.html', origin: 'chrome-extension://abcdef' }],
  [
    'our own page that says a web address',
    { url: 'https://app.example/', origin: 'chrome-extension://abcdef' },
  ],
  ['a file', { url: 'file:///tmp/x.html', origin: 'file://' }],
  ['nobody', {}],
])('%s is no web page', (_what, sender) => {
  expect(webOriginOf(sender)).toBeUndefined()
  expect(isOwnContentScript({ id: ID, ...sender }, ID)).toBe(false)
})

test('a page of another extension is not ours', () => {
  expect(isOwnContentScript({ id: 'other', url: 'https://app.example/' }, ID)).toBe(false)
})
