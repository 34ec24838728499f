import { expect, test } from 'vitest'
import { toldCall } from './told-call'

test('quantities of any size survive a message that is JSON, also inside of several calls', () => {
  const told = toldCall({
    action: 'many',
    calls: [
      { action: 'wrap', units: 2n ** 200n },
      { action: 'approve', token: '0xa', spender: '0xb', units: 'unlimited' },
    ],
  })
  expect(JSON.parse(JSON.stringify(told))).toEqual({
    action: 'many',
    calls: [
      { action: 'wrap', units: (2n ** 200n).toString() },
      { action: 'approve', token: '0xa', spender: '0xb', units: 'unlimited' },
    ],
  })
})
