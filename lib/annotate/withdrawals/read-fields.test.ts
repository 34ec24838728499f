import { describe, expect, test } from 'vitest'
import { addressIn, nearWords } from './read-fields'

describe('an address', () => {
  test.each([
    ['EVM', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['Bitcoin, new', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['Bitcoin, old', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    ['Solana', '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'],
  ])('%s', (_, address) => expect(addressIn(` ${address}\n`)).toBe(address))

  test.each([
    ['an amount', '120.50'],
    ['a name', 'vitalik.eth'],
    ['a short one', '0x1234'],
    ['a hash', `0x${'ab'.repeat(32)}`],
    ['a sentence with one in it', 'send to 0x52908400098527886E0F7030069857D2E4169EE7'],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(addressIn(text)).toBeUndefined())
})

describe('words near it', () => {
  test('on the line below, and on the same one', () => {
    expect(nearWords(['Coin', 'USDC', 'Network', 'Arbitrum One'])).toEqual({
      coin: 'USDC',
      network: 'Arbitrum One',
    })
    expect(nearWords(['Asset: ETH', 'Network: Ethereum (ERC20)'])).toEqual({
      coin: 'ETH',
      network: 'Ethereum (ERC20)',
    })
    expect(nearWords(['Netzwerk', 'Base'])).toEqual({ network: 'Base' })
  })

  test('a fee of the network is no network, and a long text is none', () => {
    expect(nearWords(['Network fee', '0.0003 ETH'])).toEqual({})
    expect(nearWords(['Network', 'x'.repeat(81)])).toEqual({})
  })
})
