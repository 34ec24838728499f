import { getSchemaHash } from '@ledgerhq/context-module'
import { expect, test } from 'vitest'
import type { GuardedAnswer, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { PERMIT_INSTRUCTIONS, PERMIT_MESSAGE } from '@/tests/harness/fake-ledger/device-exchanges'
import { createLedgerDeviceHandlers } from './ledger-device.handlers'
import { schemaHash } from './message-descriptor'
import { messageKindOf } from './message-kind'

const { types } = PERMIT_MESSAGE
const CONTRACT = PERMIT_MESSAGE.domain.verifyingContract
const KIND = { chain: 137, contract: CONTRACT, types }
const listed = (hash: string, contract = CONTRACT) => [
  { descriptors_eip712: { [contract]: { [hash]: { instructions: PERMIT_INSTRUCTIONS } } } },
]

function ask(answer: Partial<GuardedAnswer>, isAllowed = true) {
  const asked: GuardedRequest[] = []
  const handlers = createLedgerDeviceHandlers({
    fetch: async (request) => {
      asked.push(request)
      return { status: 200, headers: {}, text: JSON.stringify(listed(schemaHash(types))), ...answer }
    },
    now: () => 0,
    isAllowed: async () => isAllowed,
  })
  return { asked, answered: handlers['ledgerDevice.describeMessage'](KIND, undefined) }
}

test('a schema is named as the maker’s own library names it, whatever the order of its types', () => {
  const maker = getSchemaHash(structuredClone(types))
  expect(schemaHash(types)).toBe(maker)
  expect(schemaHash(Object.fromEntries(Object.entries(types).toReversed()) as typeof types)).toBe(maker)
  const { PermitDetails: _, ...fewer } = types
  expect(schemaHash(fewer)).not.toBe(maker)
})

test('of a message its contract and its schema are asked for, with the domain’s type added where it was left out', async () => {
  const { EIP712Domain: _, ...structs } = types
  expect(messageKindOf({ ...PERMIT_MESSAGE, types: structs })).toEqual(KIND)
  expect(messageKindOf({ ...PERMIT_MESSAGE, domain: { name: 'Permit2' } })).toBeUndefined()
  const { asked, answered } = ask({})
  expect(await answered).toEqual({ instructions: PERMIT_INSTRUCTIONS })
  expect(asked.map(({ url, sends }) => [url, sends])).toEqual([
    [
      `https://global.api.prd.ledger.com/cal/v1/dapps?contracts=${CONTRACT}&chain_id=137&output=descriptors_eip712&descriptors_eip712_version=v2&descriptors_eip712=%3Cset%3E&ref=branch%3Amain`,
      'the contract that the message is for',
    ],
  ])
})

test('without the user’s word nobody is asked', async () => {
  const { asked, answered } = ask({}, false)
  expect(await answered).toEqual({ instructions: null })
  expect(asked).toEqual([])
})

test('what is for another contract or another schema is not handed on', async () => {
  for (const text of [
    '[]',
    '[{}]',
    JSON.stringify(listed('00'.repeat(28))),
    JSON.stringify(listed(schemaHash(types), `0x${'11'.repeat(20)}`)),
  ])
    expect(await ask({ text }).answered).toEqual({ instructions: null })
  expect(await ask({ status: 404, text: '' }).answered).toEqual({ instructions: null })
})

test('an answer that cannot be read is said', async () => {
  await expect(ask({ text: '{"a":1}' }).answered).rejects.toThrow('cannot read')
  await expect(
    ask({ text: '[{"descriptors_eip712":{"0x1":{"a":{"instructions":[7]}}}}]' }).answered,
  ).rejects.toThrow('cannot read')
  await expect(ask({ status: 500, text: '' }).answered).rejects.toThrow()
})
