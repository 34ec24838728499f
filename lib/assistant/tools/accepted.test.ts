import { expect, test } from 'vitest'
import { checkRequest } from '@/tests/sandbox/model/check-request'
import { ASSISTANT_TOOLS } from './registry'

test('an endpoint accepts every tool as it is sent', () => {
  const tools = ASSISTANT_TOOLS.map(({ name, about: description, parameters }) => ({
    type: 'function',
    function: { name, description, parameters },
  }))
  const body = { model: 'm', messages: [{ role: 'user', content: 'Hello?' }], tools, stream: true }
  expect(checkRequest(JSON.stringify(body))).toHaveProperty('request')
})
