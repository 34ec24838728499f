import { expect, test } from 'vitest'
import { EMPTY_CHAIN, toCustomChain } from './chain-draft'
import { endpointLines } from './endpoint-lines'

test('a complete network becomes a row of the settings', () => {
  const draft = {
    name: ' Sepolia ',
    chainId: '11155111',
    symbol: 'ETH',
    rpcs: 'https://a.example\nhttps://b.example',
  }
  expect(toCustomChain(draft, [1])).toEqual({
    ok: true,
    chain: {
      chainId: 11155111,
      name: 'Sepolia',
      symbol: 'ETH',
      rpcs: ['https://a.example', 'https://b.example'],
    },
  })
})

test('every field says what it needs, and a known chain is refused', () => {
  const empty = toCustomChain(EMPTY_CHAIN, [])
  expect(empty.ok ? [] : Object.keys(empty.errors)).toEqual(['name', 'chainId', 'symbol', 'rpcs'])
  const known = toCustomChain({ name: 'x', chainId: '1', symbol: 'ETH', rpcs: 'https://a.example' }, [1])
  expect(known.ok ? [] : Object.keys(known.errors)).toEqual(['chainId'])
})

test('the first line that is no address is named', () => {
  expect(endpointLines('https://a.example\nftp://b\nnope')).toEqual({
    urls: ['https://a.example'],
    bad: 'ftp://b',
  })
  expect(endpointLines('  ')).toEqual({ urls: [] })
})
