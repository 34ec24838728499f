import { namehash as ethersNamehash } from 'ethers'
import { expect, test } from 'vitest'
import { fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { DEFAULT_EVM_CHAINS } from './data/evm-chains'
import { createEndpointHealth } from './endpoint-health'
import { namehash } from './namehash'
import { looksLikeEnsName, normaliseEnsName } from './normalise-ens-name'
import { resolveEns } from './resolve-ens.client'

test.each([
  'eth',
  'holdfast.eth',
  'a.b.holdfast.eth',
  'ξ.eth',
])('the hash of "%s" is that of EIP-137', (name) => {
  expect(namehash(name)).toBe(ethersNamehash(name))
})
test('the published vectors', () => {
  expect(namehash('')).toBe(`0x${'0'.repeat(64)}`)
  expect(namehash('foo.eth')).toBe('0xde9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f')
})

test('small letters are made, nothing else is corrected', () => {
  expect(normaliseEnsName(' Vitalik.ETH ')).toBe('vitalik.eth')
  expect(normaliseEnsName('bücher.eth')).toBe('bücher.eth')
})

test.each([
  ['a zero-width character', 'vita\u200blik.eth'],
  ['a Cyrillic letter among Latin ones', 'vit\u0430lik.eth'],
  ['full-width letters', 'ｖitalik.eth'],
  ['an empty label', 'vitalik..eth'],
  ['an underscore inside', 'vit_alik.eth'],
  ['a space', 'vitalik .eth'],
  ['no dot', 'vitalik'],
  ['more than 255 characters', `${'a'.repeat(252)}.eth`],
])('%s is refused', (_, name) => {
  expect(() => normaliseEnsName(name)).toThrow('not a valid ENS name')
})

test('addresses and URLs are no names', () => {
  expect(looksLikeEnsName('holdfast.eth')).toBe(true)
  expect(looksLikeEnsName('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toBe(false)
  expect(looksLikeEnsName('https://holdfast.eth')).toBe(false)
})

const [chain] = DEFAULT_EVM_CHAINS
const word = (address: string) => `0x${'0'.repeat(24)}${address.slice(2)}`
const RESOLVER = `0x${'11'.repeat(20)}`
const OWNER = `0x${'Ab'.repeat(20)}`

function resolve(
  resolver: ReturnType<typeof result>,
  address: ReturnType<typeof result> = result(word(OWNER)),
) {
  if (!chain) throw new Error('no chain')
  const { fetch } = fakeFetch((request) => {
    const { method, params } = rpcCall(request)
    if (method === 'eth_chainId') return result('0x1')
    return (params[0] as { to: string }).to === RESOLVER ? address : resolver
  })
  return resolveEns('holdfast.eth', {
    chain,
    rpcs: ['https://a.test'],
    fetch,
    now: () => 0,
    health: createEndpointHealth(),
  })
}

test('registry, resolver, address', async () => {
  await expect(resolve(result(word(RESOLVER)))).resolves.toEqual({
    name: 'holdfast.eth',
    address: OWNER.toLowerCase(),
  })
})

const ZERO = `0x${'0'.repeat(64)}`
test.each([
  ['no resolver', () => resolve(result(ZERO)), 'not-found'],
  ['no address', () => resolve(result(word(RESOLVER)), result(ZERO)), 'not-found'],
  ['a resolver without code', () => resolve(result(word(RESOLVER)), result('0x')), 'not-found'],
  [
    'a resolver that reverts',
    () => resolve(result(word(RESOLVER)), fault(3, 'execution reverted')),
    'not-found',
  ],
  ['a word that is no address', () => resolve(result(`0x${'ff'.repeat(32)}`)), 'not-found'],
  [
    'an off-chain resolver',
    () => resolve(result(word(RESOLVER)), fault(3, 'execution reverted', `0x556f1830${'0'.repeat(64)}`)),
    'not-supported',
  ],
  ['an ill endpoint', () => resolve({ text: 'x' }), 'bad-answer'],
])('%s', async (_, resolved, code) => {
  await expect(resolved()).rejects.toMatchObject({ code })
})
