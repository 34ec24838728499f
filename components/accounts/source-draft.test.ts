import { describe, expect, test } from 'vitest'
import { isEndpoint } from './is-endpoint'
import { type SourceDraft, toNewSource } from './source-draft'

const fields = [{ name: 'apiKey' }, { name: 'secret' }]

const errorsOf = (draft: SourceDraft) => {
  const drafted = toNewSource(draft, fields)
  return drafted.ok ? [] : Object.keys(drafted.errors)
}

describe('source draft', () => {
  test('a Solana address is trimmed', () => {
    expect(toNewSource({ kind: 'solana', address: ' 4Nd1mY ' }, [])).toEqual({
      ok: true,
      source: { kind: 'solana', address: '4Nd1mY' },
    })
  })

  test('every missing credential is said at its own field', () => {
    expect(
      errorsOf({ kind: 'exchange', venue: 'kraken', credentials: { apiKey: ' ' }, endpoint: '' }),
    ).toEqual(['apiKey', 'secret'])
  })

  test('an exchange keeps only the fields that its form has', () => {
    const drafted = toNewSource(
      {
        kind: 'exchange',
        venue: 'kraken',
        credentials: { apiKey: 'a', secret: 'b', password: 'stray' },
        endpoint: '',
      },
      fields,
    )
    expect(drafted).toEqual({
      ok: true,
      source: { kind: 'exchange', venue: 'kraken', credentials: { apiKey: 'a', secret: 'b' } },
    })
  })

  test('a private key and a seed phrase never leave the form', () => {
    expect(errorsOf({ kind: 'evm', address: 'ab'.repeat(32), chains: ['eip155:1'] })).toEqual(['address'])
    expect(errorsOf({ kind: 'bitcoin', text: `xprv${'9'.repeat(100)}` })).toEqual(['address'])
    expect(errorsOf({ kind: 'solana', address: 'abandon '.repeat(12) })).toEqual(['address'])
  })

  test('one extended key alone is an xpub account, addresses stay a list without doubles', () => {
    expect(toNewSource({ kind: 'bitcoin', text: 'zpub6r' }, [])).toEqual({
      ok: true,
      source: { kind: 'bitcoin-xpub', xpub: 'zpub6r' },
    })
    expect(toNewSource({ kind: 'bitcoin', text: 'bc1qa, bc1qb\nbc1qa' }, [])).toEqual({
      ok: true,
      source: { kind: 'bitcoin', addresses: ['bc1qa', 'bc1qb'] },
    })
    expect(errorsOf({ kind: 'bitcoin', text: 'zpub6r bc1qa' })).toEqual(['address'])
  })

  test.each([
    'wpkh(xpub6C/<0;1>/*)',
    "tr([73c5da0a/86'/0'/0']xpub6C/<0;1>/*)#abcdefgh",
    'sh(wpkh(xpub6C/0/*))',
    'pkh(xpub6C)',
    "[73c5da0a/84'/0'/0']zpub6r",
    'wsh(sortedmulti(2,xpub6C,xpub6D))',
  ])('the descriptor %s reaches the engine whole', (text) => {
    expect(toNewSource({ kind: 'bitcoin', text: ` ${text}\n` }, [])).toEqual({
      ok: true,
      source: { kind: 'bitcoin-xpub', xpub: text },
    })
  })

  test('two descriptors are not one account, and one with a private key never leaves the form', () => {
    expect(errorsOf({ kind: 'bitcoin', text: 'wpkh(xpub6C/0/*)\nwpkh(xpub6C/1/*)' })).toEqual(['address'])
    const text = `wpkh([73c5da0a/84'/0'/0']xprv${'9'.repeat(100)}/0/*)`
    const drafted = toNewSource({ kind: 'bitcoin', text }, [])
    expect(drafted).toMatchObject({
      ok: false,
      errors: { address: { template: expect.stringContaining('private') } },
    })
  })

  test('an EVM account wants an address or a name, and a network', () => {
    expect(errorsOf({ kind: 'evm', address: '0x12', chains: [] })).toEqual(['address', 'chains'])
    expect(errorsOf({ kind: 'evm', address: 'holdfast.eth', chains: ['eip155:1'] })).toEqual([])
  })

  test('manual quantities stay exact text and empty rows are ignored', () => {
    const row = (key: string, symbol: string, quantity: string) => ({
      key,
      asset: 'coin:bitcoin',
      symbol,
      quantity,
    })
    expect(
      toNewSource(
        { kind: 'manual', positions: [row('1', 'BTC', '0.123456789012345678'), row('2', '', '')] },
        [],
      ),
    ).toEqual({
      ok: true,
      source: {
        kind: 'manual',
        positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.123456789012345678' }],
      },
    })
    expect(errorsOf({ kind: 'manual', positions: [row('7', 'BTC', 'x')] })).toEqual(['quantity:7'])
  })

  test('endpoints need TLS except on this computer', () => {
    expect(
      ['https://rpc.example', 'http://127.0.0.1:8545', 'http://rpc.example', 'nonsense'].map(isEndpoint),
    ).toEqual([true, true, false, false])
  })
})
