import { expect, test } from 'vitest'
import { endpointOf, isLocal } from './providers'

test.each([
  ['openai', 'https://api.openai.com/v1', true],
  ['openrouter', 'https://openrouter.ai/api/v1', true],
  ['ollama', 'http://127.0.0.1:11434/v1', false],
  ['lm-studio', 'http://127.0.0.1:1234/v1', false],
] as const)('%s stands at its usual address', (provider, baseUrl, needsKey) => {
  expect(endpointOf({ provider })).toMatchObject({ baseUrl, needsKey, origin: new URL(baseUrl).origin })
})

test('an address of the user\u2019s own comes first, without a slash at the end', () => {
  const endpoint = endpointOf({ provider: 'openai', baseUrl: 'https://proxy.example/openai/v1/' })
  expect(endpoint).toMatchObject({ baseUrl: 'https://proxy.example/openai/v1', host: 'proxy.example' })
  expect(endpoint && isLocal(endpoint)).toBe(false)
})

test.each([
  'http://192.168.1.9:11434/v1',
  'http://api.openai.com/v1',
  'ftp://127.0.0.1/v1',
  'https://me:secret@proxy.example/v1',
  'https://proxy.example/v1?key=1',
  'http://127.0.0.1.evil.example/v1',
])('%s is refused', (baseUrl) => {
  expect(() => endpointOf({ provider: 'other', baseUrl })).toThrow(/The address/)
})

test('a model on this computer may be reached without TLS', () => {
  for (const baseUrl of ['http://localhost:8080/v1', 'http://[::1]:8080/v1', 'http://127.0.0.1:8080/v1']) {
    const endpoint = endpointOf({ provider: 'other', baseUrl })
    expect(endpoint && isLocal(endpoint)).toBe(true)
  }
})

test('the browser\u2019s own model has no address, and another endpoint has none before it is told', () => {
  expect(endpointOf({ provider: 'browser' })).toBeUndefined()
  expect(endpointOf({ provider: 'other' })).toBeUndefined()
})
