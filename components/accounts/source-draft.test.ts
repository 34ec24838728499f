import { describe, expect, test } from 'vitest'
import { isEndpoint } from './is-endpoint'
import { type SourceDraft, toNewSource } from './source-draft'

const NO_FIELDS = { fields: [], decimalMark: '.' }
const fields = [{ name: 'apiKey' }, { name: 'secret' }]

const errorsOf = (draft: SourceDraft) => {
  const drafted = toNewSource(draft, { fields, decimalMark: '.' })
  return drafted.ok ? [] : Object.keys(drafted.errors)
}

describe('source draft', () => {
  test('a Solana address is trimmed', () => {
    expect(toNewSource({ kind: 'solana', address: ' 4Nd1mY ' }, NO_FIELDS)).toEqual({
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
      { fields, decimalMark: '.' },
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
    expect(toNewSource({ kind: 'bitcoin', text: 'zpub6r' }, NO_FIELDS)).toEqual({
      ok: true,
      source: { kind: 'bitcoin-xpub', xpub: 'zpub6r' },
    })
    expect(toNewSource({ kind: 'bitcoin', text: 'bc1qa, bc1qb\nbc1qa' }, NO_FIELDS)).toEqual({
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
    expect(toNewSource({ kind: 'bitcoin', text: ` ${text}\n` }, NO_FIELDS)).toEqual({
      ok: true,
      source: { kind: 'bitcoin-xpub', xpub: text },
    })
  })

  test('two descriptors are not one account, and one with a private key never leaves the form', () => {
    expect(errorsOf({ kind: 'bitcoin', text: 'wpkh(xpub6C/0/*)\nwpkh(xpub6C/1/*)' })).toEqual(['address'])
    const text = `wpkh([73c5da0a/84'/0'/0']xprv${'9'.repeat(100)}/0/*)`
    const drafted = toNewSource({ kind: 'bitcoin', text }, NO_FIELDS)
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
        NO_FIELDS,
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

  test('a quantity is read as the language writes it, of a paper account too', () => {
    const german = { fields: [], decimalMark: ',' }
    const row = { key: '1', asset: 'coin:bitcoin', symbol: 'BTC', quantity: '-0,5' }
    expect(toNewSource({ kind: 'manual', positions: [row] }, german)).toMatchObject({
      source: { positions: [{ quantity: '-0.5' }] },
    })
    const start = [{ key: '1', code: 'usdt', quantity: '\u2066١٠٠٠,٥\u2069' }]
    const paper: SourceDraft = { kind: 'paper', venue: 'kraken', start, endpoint: '', counted: false }
    expect(toNewSource(paper, german)).toMatchObject({ source: { start: [{ quantity: '1000.5' }] } })
    expect(errorsOf({ ...paper, start: [{ key: '1', code: 'usdt', quantity: '-1' }] })).toEqual([
      'quantity:1',
    ])
  })

  test('endpoints need TLS except on this computer', () => {
    expect(
      ['https://rpc.example', 'http://127.0.0.1:8545', 'http://rpc.example', 'nonsense'].map(isEndpoint),
    ).toEqual([true, true, false, false])
  })
})
