import { describe, expect, test } from 'vitest'
import type { PageRequest, WatchedMethod } from '../page-request'
import { readRequest } from './read-request'

const ME = `0x${'Aa'.repeat(20)}`
const YOU = `0x${'22'.repeat(20)}`
const me = ME.toLowerCase()

const read = (method: WatchedMethod, params: unknown, chainId?: string) => {
  const request: PageRequest = {
    request: 'a1',
    method,
    params: JSON.stringify(params),
    ...(chainId === undefined ? {} : { chainId }),
  }
  return readRequest(request)
}
const why = (read: ReturnType<typeof readRequest>) =>
  read.kind === 'unreadable' ? read.why.template : `read as ${read.kind}`

describe('a transaction', () => {
  const tx = { from: ME, to: YOU, value: '0x00ff', data: '0xABCD' }

  test('is read, in lower case, with the chain of the wallet', () => {
    expect(read('eth_sendTransaction', [tx], '0x2105')).toEqual({
      kind: 'calls',
      from: me,
      chain: 'eip155:8453',
      calls: [{ to: YOU, value: 255n, data: '0xabcd' }],
    })
  })
  test('may call its data `input`, but not both and different', () => {
    const { data: _, ...rest } = tx
    expect(read('eth_sendTransaction', [{ ...rest, input: '0xabcd' }])).toMatchObject({
      calls: [{ data: '0xabcd' }],
    })
    expect(read('eth_sendTransaction', [{ ...tx, input: '0xabcd' }])).toMatchObject({ kind: 'calls' })
    expect(why(read('eth_sendTransaction', [{ ...tx, input: '0x00' }]))).toMatch(/two different/)
  })
  test('names the chain itself when the wallet’s is not known', () => {
    expect(read('eth_sendTransaction', [{ ...tx, chainId: 10 }])).toMatchObject({ chain: 'eip155:10' })
  })
  test.each([
    ['another chain than the wallet’s', { ...tx, chainId: '0xa' }, /another network/],
    ['no chain that exists', { ...tx, chainId: '0x0' }, /no network/],
    ['an amount without 0x', { ...tx, value: '1000' }, /differently/],
    ['a number as amount', { ...tx, value: 1000 }, /differently/],
    ['a name as receiver', { ...tx, to: 'vitalik.eth' }, /no address/],
    ['no receiver', { from: ME, data: '0x6000' }, /new contract/],
    ['no sender', { to: YOU }, /which address/],
    ['half bytes', { ...tx, data: '0xabc' }, /no bytes/],
    ['code for the own address', { ...tx, authorizationList: [{}] }, /hand your address/],
  ])('with %s is unreadable', (_what, asked, reason) => {
    expect(why(read('eth_sendTransaction', [asked], '0x1'))).toMatch(reason)
  })
  test.each([[null], [[]], [['0x']], [{ 0: tx }]])('of the form %j is unreadable', (params) => {
    expect(read('eth_sendTransaction', params).kind).toBe('unreadable')
  })
})

describe('several calls', () => {
  test('are read in both versions', () => {
    const calls = [
      { to: YOU, data: '0x01' },
      { to: YOU, value: '0x1' },
    ]
    const expected = {
      kind: 'calls',
      from: me,
      chain: 'eip155:1',
      calls: [{ data: '0x01', value: 0n }, { value: 1n }],
    }
    expect(read('wallet_sendCalls', [{ version: '2.0.0', from: ME, chainId: '0x1', calls }])).toMatchObject(
      expected,
    )
    const old = calls.map((call) => ({ ...call, chainId: '0x1' }))
    expect(read('wallet_sendCalls', [{ version: '1.0', from: ME, calls: old }])).toMatchObject(expected)
  })
  test('are unreadable as a whole when one is', () => {
    expect(read('wallet_sendCalls', [{ from: ME, calls: [{ to: YOU }, { to: 'x' }] }]).kind).toBe(
      'unreadable',
    )
  })
  test('of two networks are unreadable', () => {
    const calls = [
      { to: YOU, chainId: '0x1' },
      { to: YOU, chainId: '0xa' },
    ]
    expect(why(read('wallet_sendCalls', [{ from: ME, calls }]))).toMatch(/more than one network/)
  })
})

describe('a text', () => {
  const hello = `0x${Buffer.from('Hällo\n', 'utf8').toString('hex')}`
  test.each([
    ['as bytes', [hello, ME]],
    ['as it is', ['Hällo\n', ME]],
    ['behind the address', [ME, hello]],
  ])('%s', (_how, params) => {
    expect(read('personal_sign', params)).toEqual({ kind: 'message', signer: me, text: 'Hällo\n' })
  })
  test('that is thirty-two bytes and no words is a hash', () => {
    expect(read('personal_sign', [`0x${'f1'.repeat(32)}`, ME])).toEqual({ kind: 'blind-hash', signer: me })
    expect(read('eth_sign', [ME, hello])).toEqual({ kind: 'blind-hash', signer: me })
  })
  test('that is no text is shown as bytes', () => {
    expect(read('personal_sign', ['0xfffe00', ME])).toMatchObject({ text: '0xfffe00' })
  })
})

describe('typed data', () => {
  const data = {
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'chainId', type: 'uint256' },
      ],
      Mail: [
        { name: 'to', type: 'Person[]' },
        { name: 'amount', type: 'uint8' },
      ],
      Person: [{ name: 'wallet', type: 'address' }],
    },
    primaryType: 'Mail',
    domain: { name: 'Post', chainId: '0x1', verifyingContract: YOU },
    message: { to: [{ wallet: YOU, hidden: 1 }], amount: '255', spender: ME },
  }
  const typed = (change: object) => read('eth_signTypedData_v4', [ME, JSON.stringify({ ...data, ...change })])

  test('keep what is signed and nothing else', () => {
    expect(read('eth_signTypedData_v4', [ME, data])).toEqual({
      kind: 'typed-data',
      signer: me,
      data: {
        domain: { name: 'Post', chainId: 1n },
        primaryType: 'Mail',
        types: data.types,
        message: { to: [{ wallet: YOU }], amount: '255' },
      },
    })
    expect(typed({}).kind).toBe('typed-data')
  })
  test.each([
    ['a type that is not there', { primaryType: 'Order' }],
    ['a type of the prototype', { primaryType: 'constructor' }],
    ['a number too large', { message: { ...data.message, amount: '256' } }],
    ['a number below zero', { message: { ...data.message, amount: -1 } }],
    ['a field too few', { message: { to: [] } }],
    ['a list that is none', { message: { to: { wallet: YOU }, amount: 1 } }],
    ['a chain that is none', { domain: { chainId: 'one' } }],
    ['a field twice', { types: { Mail: [data.types.Mail[1], data.types.Mail[1]] } }],
    [
      'more values than anybody signs',
      { message: { to: Array.from({ length: 6_000 }, () => ({ wallet: YOU })), amount: 1 } },
    ],
  ])('with %s are unreadable', (_what, change) => expect(typed(change).kind).toBe('unreadable'))

  test('that nest without end are unreadable', () => {
    const types = { Loop: [{ name: 'next', type: 'Loop' }] }
    let message: object = {}
    for (let depth = 0; depth < 40; depth++) message = { next: message }
    expect(typed({ types, primaryType: 'Loop', message }).kind).toBe('unreadable')
  })
})

test('what is too long, or no JSON, is unreadable', () => {
  expect(readRequest({ request: 'a', method: 'eth_sign', params: null }).kind).toBe('unreadable')
  expect(readRequest({ request: 'a', method: 'eth_sign', params: '[' }).kind).toBe('unreadable')
  const deep = '['.repeat(200_000)
  expect(readRequest({ request: 'a', method: 'personal_sign', params: deep }).kind).toBe('unreadable')
})
