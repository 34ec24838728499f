import { expect, test } from 'vitest'
import type { GuardedAnswer, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { TOKEN_TRANSFER } from '@/tests/harness/fake-ledger/device-exchanges'
import { createLedgerDeviceHandlers } from './ledger-device.handlers'
import { descriptorFor } from './token-descriptor'

/** MATIC on Ethereum, as a true device has got it: `05 | data | signature` behind the head of the APDU. */
const PAYLOAD = TOKEN_TRANSFER[0]?.request.slice(10) ?? ''
const DATA = PAYLOAD.slice(2, 2 + 2 * (5 + 28))
const PROD = PAYLOAD.slice(2 + DATA.length)
const MATIC = { chain: 1, contract: '0x7d1afa7b718fb893db30a3abc0cfc608aacfebb0' }
const described = [{ descriptor: { data: DATA, signatures: { prod: PROD } } }]

function ask(answer: Partial<GuardedAnswer>, isAllowed = true) {
  const asked: GuardedRequest[] = []
  const handlers = createLedgerDeviceHandlers({
    fetch: async (request) => {
      asked.push(request)
      return { status: 200, headers: {}, text: JSON.stringify(described), ...answer }
    },
    now: () => 0,
    isAllowed: async () => isAllowed,
  })
  return { asked, answered: handlers['ledgerDevice.describeToken'](MATIC, undefined) }
}

test('a token’s description comes in the form that a device has taken', async () => {
  const { asked, answered } = ask({})
  expect(await answered).toEqual({ payload: PAYLOAD })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toBe(
    `https://global.api.prd.ledger.com/cal/v1/tokens?contract_address=${MATIC.contract}&chain_id=1&output=descriptor&ref=branch%3Amain`,
  )
})

test('without the user’s word nobody is asked', async () => {
  const { asked, answered } = ask({}, false)
  expect(await answered).toEqual({ payload: null })
  expect(asked).toEqual([])
})

test('a token that is not listed has no description', async () => {
  expect(await ask({ text: '[]' }).answered).toEqual({ payload: null })
  expect(await ask({ status: 404, text: '' }).answered).toEqual({ payload: null })
})

test('a description of another token, or for another chain, is not handed on', () => {
  const other = { ...MATIC, contract: `0x${'11'.repeat(20)}` }
  expect(descriptorFor(other, described)).toBeUndefined()
  expect(descriptorFor({ ...MATIC, chain: 137 }, described)).toBeUndefined()
  expect(descriptorFor(MATIC, described)).toBe(PAYLOAD)
})

test('an answer that cannot be read is said', async () => {
  await expect(ask({ text: '{"a":1}' }).answered).rejects.toThrow('cannot read')
  await expect(ask({ text: 'nothing' }).answered).rejects.toThrow('cannot read')
  await expect(ask({ status: 500, text: '' }).answered).rejects.toThrow()
})
