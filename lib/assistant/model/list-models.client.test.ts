import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { createGuardedFetch, type RequestLogLine } from '@/lib/engine/guarded-fetch.client'
import { listenPlain, type PlainEndpoint } from '@/tests/sandbox/model/listen-plain'
import { createModelEndpoint, type ModelEndpoint, SANDBOX_KEY } from '@/tests/sandbox/model/model-endpoint'
import { listModels } from './list-models.client'
import { endpointOf } from './providers'

let plain: PlainEndpoint
let endpoint: ModelEndpoint
const log: RequestLogLine[] = []

beforeEach(async () => {
  log.length = 0
  endpoint = createModelEndpoint({
    models: [
      {
        id: 'b/large',
        pricing: { prompt: '0.0000025', completion: '0.00001' },
        context_length: 200_000,
        supported_parameters: ['tools'],
      },
      { id: 'a/small' },
      { id: 'c/talks-only', supported_parameters: ['temperature'] },
      { id: 'text-embedding-3-large' },
    ],
  })
  plain = await listenPlain(endpoint)
})
afterEach(() => plain.close())

function list(key: string | undefined, baseUrl = plain.baseUrl) {
  const found = endpointOf({ provider: 'other', baseUrl })
  if (!found) throw new Error('no endpoint')
  const guarded = createGuardedFetch({
    fetch,
    now: () => 0,
    log: (line) => log.push(line),
    isAllowed: () => true,
  })
  return listModels({ endpoint: found, key, fetch: guarded, now: () => 0 })
}
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))

test('models that can chat with tools, with prices and context where they are told', async () => {
  expect(await list(SANDBOX_KEY)).toEqual([
    { id: 'a/small' },
    { id: 'b/large', prices: { input: 2.5, output: 10 }, context: 200_000 },
  ])
  expect(endpoint.requests().map(({ method, path, body }) => [method, path, body])).toEqual([
    ['GET', '/v1/models', ''],
  ])
  expect(log.map(({ purpose, sends }) => [purpose, sends])).toEqual([['Models of the assistant', 'API key']])
})

test('a refused key, an address that is none, nobody there', async () => {
  expect(codeOf(await list('sk-wrong').catch((error: unknown) => error))).toBe('credentials-refused')
  expect(codeOf(await list(SANDBOX_KEY, `${plain.baseUrl}/x`).catch((error: unknown) => error))).toBe(
    'not-found',
  )
  expect(codeOf(await list(undefined, 'http://127.0.0.1:1/v1').catch((error: unknown) => error))).toBe(
    'unreachable',
  )
})

test('an extension that a local model does not let in', async () => {
  const closed = createModelEndpoint({ keys: [] })
  const local = await listenPlain(closed)
  closed.fail({ kind: 'status', status: 403, message: '' })
  const error = await list(undefined, local.baseUrl).catch((thrown: unknown) => thrown)
  local.close()
  expect(error instanceof AppError && error.message).toContain('OLLAMA_ORIGINS')
})
