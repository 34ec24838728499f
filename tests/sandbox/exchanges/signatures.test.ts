/** The venues' own published examples: a server that refused them would check something else than the real one. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signatureHolds, signedParts, timingFault } from './binance-signature'
import { checkToken, readToken, tokenSignatureHolds } from './coinbase-token'
import { krakenSignature, krakenSignatureHolds, readParams } from './kraken-signature'

describe('Binance, example of the spot API documentation', () => {
  const secret = {
    kind: 'hmac',
    secret: 'NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j',
  } as const
  const order = 'symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1'
  const timed = `${order}&recvWindow=5000&timestamp=1499827319559`
  const published = 'c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71'

  test('in the query', () => {
    const { payload, signature } = signedParts(`${timed}&signature=${published}`, '')
    expect(payload).toBe(timed)
    expect(signatureHolds(payload, signature ?? '', secret)).toBe(true)
  })
  test('in the body', () => {
    const { payload, signature } = signedParts('', `${timed}&signature=${published}`)
    expect(signatureHolds(payload, signature ?? '', secret)).toBe(true)
  })
  test('split between query and body, without a separator', () => {
    const split = '0fd168b8ddb4876a0358a8d14d0c9f3da0e9b20c5d52b2a00fcf7d1c602f9a77'
    const body = `quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559&signature=${split}`
    const { payload, signature } = signedParts('symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC', body)
    expect(signatureHolds(payload, signature ?? '', secret)).toBe(true)
  })
  test('HMAC hex counts in any case, one changed byte does not pass', () => {
    expect(signatureHolds(timed, published.toUpperCase(), secret)).toBe(true)
    expect(signatureHolds(timed.replace('quantity=1', 'quantity=2'), published, secret)).toBe(false)
    expect(signatureHolds(timed, published.replace('c8', 'c9'), secret)).toBe(false)
    expect(signatureHolds(timed, 'not hex', secret)).toBe(false)
  })
  test('the same parameters in another order are other bytes', () => {
    expect(signatureHolds(timed.split('&').toReversed().join('&'), published, secret)).toBe(false)
  })
})

describe('Binance, Ed25519', () => {
  test('test vector 1 of RFC 8032 section 7.1, over the empty message', () => {
    const x = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
      'base64url',
    )
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const publicKey = key.export({ type: 'spki', format: 'pem' })
    const halves = [
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155',
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ]
    const signature = Buffer.from(halves.join(''), 'hex').toString('base64')
    expect(signatureHolds('', signature, { kind: 'ed25519', publicKey })).toBe(true)
    expect(signatureHolds('a', signature, { kind: 'ed25519', publicKey })).toBe(false)
  })
  test('a signature with plus and slash passes, encoded or not', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const secret = {
      kind: 'ed25519',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
    } as const
    let payload = ''
    let signature = ''
    for (let at = 0; !/\+.*\/|\/.*\+/.test(signature); at += 1) {
      payload = `timestamp=${at}`
      signature = sign(null, Buffer.from(payload), privateKey).toString('base64')
    }
    for (const sent of [signature, encodeURIComponent(signature)]) {
      const parts = signedParts(`${payload}&signature=${sent}`, '')
      expect(signatureHolds(parts.payload, parts.signature ?? '', secret)).toBe(true)
      expect(signatureHolds(`${parts.payload}0`, parts.signature ?? '', secret)).toBe(false)
    }
  })
})

test('Binance takes a request up to its window, and a second ahead at most', () => {
  expect(timingFault(10_000, 5000, 15_000)).toBeUndefined()
  expect(timingFault(10_000, 5000, 15_001)).toBe('outside')
  expect(timingFault(10_999, 5000, 10_000)).toBeUndefined()
  expect(timingFault(11_000, 5000, 10_000)).toBe('ahead')
  expect(timingFault(10_000, 60_001, 10_000)).toBe('window-too-long')
})

describe('Kraken, example of the authentication guide', () => {
  const secret = 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=='
  const nonce = '1616492376594'
  const body = `nonce=${nonce}&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25`
  const call = { path: '/0/private/AddOrder', nonce, body }
  const published = '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ=='

  test('the published signature is made and taken', () => {
    expect(krakenSignature({ ...call, secret })).toBe(published)
    expect(krakenSignatureHolds(call, published, secret)).toBe(true)
  })
  test('another path, nonce, body or secret is refused', () => {
    expect(krakenSignatureHolds({ ...call, path: '/0/private/Balance' }, published, secret)).toBe(false)
    expect(krakenSignatureHolds({ ...call, nonce: '1616492376595' }, published, secret)).toBe(false)
    expect(krakenSignatureHolds({ ...call, body: body.replace('buy', 'sell') }, published, secret)).toBe(
      false,
    )
    expect(krakenSignatureHolds(call, published, Buffer.from('other').toString('base64'))).toBe(false)
    expect(krakenSignatureHolds(call, '', secret)).toBe(false)
  })
  test('the nonce is read from form and JSON bodies', () => {
    expect(readParams(body, 'application/x-www-form-urlencoded')['nonce']).toBe(nonce)
    expect(readParams(`{"nonce":${nonce}}`, 'application/json')['nonce']).toBe(nonce)
  })
})

describe('Coinbase, ES256 example of RFC 7515 appendix A.3', () => {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
  }
  const published =
    'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })

  test('the published signature passes, a changed one does not', () => {
    const token = readToken(published)
    if (!token) throw new Error('the example is a token')
    expect(token.claims['iss']).toBe('joe')
    expect(tokenSignatureHolds(token, publicKey)).toBe(true)
    expect(tokenSignatureHolds({ ...token, signed: `${token.signed}A` }, publicKey)).toBe(false)
  })

  const name = 'organizations/a/apiKeys/b'
  const call = 'GET api.coinbase.com/api/v3/brokerage/accounts'
  const now = 1_700_000_000
  const good = { iss: 'cdp', sub: name, nbf: now, exp: now + 120, uri: call }
  const make = (claims: Record<string, unknown>, kid = name, alg = 'ES256'): string => {
    const signed = [{ alg, kid, typ: 'JWT', nonce: 'ab' }, claims]
      .map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'))
      .join('.')
    const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return `${signed}.${signature.toString('base64url')}`
  }
  const check = (token: string): unknown => checkToken(token, { keys: [{ name, publicKey }], call, now })

  test('a token for this call, key and minute passes', () => expect(check(make(good))).toEqual({ name }))
  test.each([
    ['unknown-key', make(good, 'organizations/a/apiKeys/c')],
    ['unknown-key', make({ ...good, sub: 'somebody' })],
    ['issuer', make({ ...good, iss: 'joe' })],
    ['early', make({ ...good, nbf: now + 60, exp: now + 120 })],
    ['expired', make({ ...good, nbf: now - 200, exp: now - 80 })],
    ['lifetime', make({ ...good, exp: now + 3600 })],
    ['uri', make({ ...good, uri: 'GET api.coinbase.com/v2/accounts' })],
    ['signature', `${make(good).slice(0, -4)}AAAA`],
    ['signature', make(good, name, 'none')],
    ['malformed', 'abc'],
  ])('refused: %s', (fault, token) => expect(check(token)).toEqual({ fault }))
})
