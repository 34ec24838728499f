import { expect, test } from 'vitest'
import { createModelEndpoint, SANDBOX_KEY, SANDBOX_MODEL } from './model-endpoint'
import { inTurn } from './script'

const endpoint = createModelEndpoint({ contextTokens: 500 })
const USER = { role: 'user', content: 'Hello?' }
const CALL = { id: 'a', type: 'function', function: { name: 'fees', arguments: '{}' } }
const CALLED = { role: 'assistant', content: null, tool_calls: [CALL] }
const RESULT = { role: 'tool', tool_call_id: 'a', content: '1' }
const toolOf = (parameters: unknown) => ({
  tools: [{ type: 'function', function: { name: 'fees', parameters } }],
})

async function ask(more: object = {}, key = SANDBOX_KEY) {
  const answer = await endpoint.server.handle({
    method: 'POST',
    url: '/v1/chat/completions',
    host: 'api.openai.com',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ model: SANDBOX_MODEL, messages: [USER], ...more }),
  })
  return { status: answer.status, ...JSON.parse(answer.body || '{}') }
}

test('a question without a stream is answered whole', async () => {
  endpoint.play(inTurn([{ text: 'Hi.', calls: [{ name: 'fees', input: {} }] }]))
  expect(await ask({ messages: [USER, CALLED, RESULT] })).toMatchObject({
    status: 200,
    choices: [
      {
        message: { content: 'Hi.', tool_calls: [{ function: { name: 'fees', arguments: '{}' } }] },
        finish_reason: 'tool_calls',
      },
    ],
  })
})

test.each<[string, object, number, RegExp]>([
  ['no messages', { messages: [] }, 400, /length/],
  ['a field that does not exist', { tempo: 1 }, 400, /Invalid/],
  ['a role that does not exist', { messages: [{ role: 'wizard', content: 'x' }] }, 400, /Invalid/],
  [
    'a call that was not answered',
    { messages: [USER, CALLED, USER] },
    400,
    /did not have response messages: a/,
  ],
  ['a call that was not answered at the end', { messages: [USER, CALLED] }, 400, /did not have response/],
  ['an answer to no call', { messages: [USER, RESULT] }, 400, /preceding message/],
  [
    'an answer to a call of before',
    { messages: [USER, CALLED, RESULT, USER, RESULT] },
    400,
    /preceding message/,
  ],
  [
    'an assistant that says nothing',
    { messages: [USER, { role: 'assistant', content: null }] },
    400,
    /content/,
  ],
  ['a schema that is no object', toolOf({ type: 'string' }), 400, /must be of type/],
  [
    'a list without items',
    toolOf({ type: 'object', properties: { of: { type: 'array' } } }),
    400,
    /missing items/,
  ],
  ['a property without a type', toolOf({ type: 'object', properties: { of: {} } }), 400, /no type/],
  [
    'a name that is required and missing',
    toolOf({ type: 'object', properties: {}, required: ['of'] }),
    400,
    /required/,
  ],
  ['a model that does not exist', { model: 'gpt-99' }, 404, /does not exist/],
  [
    'too many words',
    { messages: [{ role: 'user', content: 'x'.repeat(4000) }] },
    400,
    /maximum context length/,
  ],
])('%s is refused', async (_, more, status, message) => {
  const { error, ...answer } = await ask(more)
  expect([answer.status, error?.message]).toEqual([status, expect.stringMatching(message)])
})

test('a wrong key and none', async () => {
  expect(await ask({}, 'sk-wrong')).toMatchObject({ status: 401, error: { code: 'invalid_api_key' } })
  const open = await endpoint.server.handle({
    method: 'GET',
    url: '/v1/models',
    host: '',
    headers: {},
    body: '',
  })
  expect(open.status).toBe(401)
})
