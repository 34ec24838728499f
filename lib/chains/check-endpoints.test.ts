import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/settings/settings'
import { fakeFetch, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { checkEndpoints, removedChains } from './check-endpoints.client'

const none = { endpoints: {}, customChains: [] }
const own = 'https://rpc.example.org/key'
const dev = { chainId: 31337, name: 'Dev', symbol: 'DEV', rpcs: ['http://127.0.0.1:8545'] }
const node = (chainId: string) =>
  fakeFetch((request) => {
    if (request.url.endsWith('/blocks/tip/height')) return { text: '900000' }
    const { method } = rpcCall(request)
    if (method === 'getGenesisHash') return result('5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d')
    return result(method === 'eth_chainId' ? chainId : '0x10')
  })
const check = (after: Partial<typeof none>, chainId = '0x1', before: Partial<typeof none> = {}) => {
  const { fetch, asked } = node(chainId)
  return {
    asked,
    done: checkEndpoints({
      before: { ...none, ...before },
      after: { ...none, ...after },
      fetch,
      now: () => 0,
    }),
  }
}

test('an endpoint that proves its network passes', async () => {
  await check({ endpoints: { 'eip155:1': [own] } }).done
  await check({ endpoints: { esplora: ['https://esplora.example.org/api/'] } }).done
  await check({ endpoints: { solana: ['https://solana.example.org'] } }).done
  await check({ customChains: [dev] as never }, '0x7a69').done
})

test('one of another network is refused by name', async () => {
  await expect(check({ endpoints: { 'eip155:1': [own] } }, '0x89').done).rejects.toMatchObject({
    code: 'wrong-chain',
  })
  await expect(check({ customChains: [dev] as never }, '0x1').done).rejects.toMatchObject({
    code: 'wrong-chain',
  })
})

test('one that does not answer is refused', async () => {
  const { fetch } = fakeFetch(() => 'unreachable')
  for (const endpoints of [{ 'eip155:1': [own] }, { esplora: [own] }, { solana: [own] }])
    await expect(
      checkEndpoints({ before: none, after: { ...none, endpoints }, fetch, now: () => 0 }),
    ).rejects.toMatchObject({
      code: 'unreachable',
    })
})

test.each([
  ['http beyond this computer', 'http://rpc.example.org'],
  ['a password in the address', 'https://me:secret@rpc.example.org'],
  ['no web address', 'javascript:alert(1)'],
])('%s is refused without a request', async (_, url) => {
  const { asked, done } = check({ endpoints: { 'eip155:1': [url] } })
  await expect(done).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(done.catch((error: Error) => error.message)).resolves.not.toContain('secret')
  expect(asked).toEqual([])
})

test('a network that nobody knows, and one that is listed twice, are refused', async () => {
  await expect(check({ endpoints: { constructor: [own] } }).done).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(check({ customChains: [dev, dev] as never }).done).rejects.toMatchObject({ code: 'duplicate' })
})

test('what was stored before is not asked again', async () => {
  const { asked, done } = check({ endpoints: { 'eip155:1': [own] } }, '0x89', {
    endpoints: { 'eip155:1': [own] },
  })
  await done
  expect(asked).toEqual([])
})

test('only a custom chain of its own number can be removed', () => {
  const mainnet = { ...dev, chainId: 1 }
  const before = { ...defaultSettings, customChains: [dev, mainnet] }
  expect([...removedChains(before, { ...before, customChains: [] })]).toEqual(['eip155:31337'])
  expect([...removedChains(before, before)]).toEqual([])
})
