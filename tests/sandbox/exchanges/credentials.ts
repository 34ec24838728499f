/** Makes keys as the venues hand them out, new ones for every sandbox: nothing here opens anything real. */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import type { TrueEvent } from '../ledger/history/true-event'
import type { Truth } from '../ledger/truth'
import type { Grant } from './access'
import type { BinanceAccount } from './binance'
import type { CoinbaseAccount } from './coinbase'
import type { KrakenAccount } from './kraken'

/** What the user types into the product: ccxt's credential names. */
export interface TypedCredentials {
  apiKey: string
  secret: string
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const word = (length: number): string =>
  [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

export interface Issued<Account> {
  account: Account
  credentials: TypedCredentials
}

/** @param kind `ed25519` makes the secret a PKCS#8 PEM */
export function issueBinance(
  balances: Truth['exchanges']['binance'],
  rights: Grant,
  kind: 'hmac' | 'ed25519' = 'hmac',
  history: TrueEvent[] = [],
): Issued<BinanceAccount> {
  const apiKey = word(64)
  if (kind === 'hmac') {
    const secret = word(64)
    return {
      account: { apiKey, secret: { kind, secret }, rights, balances, history },
      credentials: { apiKey, secret },
    }
  }
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' })
  const secret = pair.privateKey.export({ type: 'pkcs8', format: 'pem' })
  return {
    account: { apiKey, secret: { kind, publicKey }, rights, balances, history },
    credentials: { apiKey, secret },
  }
}

export function issueKraken(
  balances: Truth['exchanges']['kraken'],
  rights: Grant,
  history: TrueEvent[] = [],
): Issued<KrakenAccount> {
  const apiKey = randomBytes(42).toString('base64')
  const secret = randomBytes(64).toString('base64')
  return { account: { apiKey, secret, rights, balances, history }, credentials: { apiKey, secret } }
}

/** @param kind `es256` makes a CDP key with a PEM; `ed25519` one of the newer kind, its secret 64 bytes in base64 */
export function issueCoinbase(
  wallets: Truth['exchanges']['coinbase'],
  rights: Grant,
  kind: 'es256' | 'ed25519' = 'es256',
  history: TrueEvent[] = [],
): Issued<CoinbaseAccount> {
  if (kind === 'ed25519') {
    const name = randomUUID()
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const { d = '', x = '' } = privateKey.export({ format: 'jwk' })
    const raw = Buffer.concat([Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')])
    return {
      account: { name, publicKey, rights, wallets, history },
      credentials: { apiKey: name, secret: raw.toString('base64') },
    }
  }
  const name = `organizations/${randomUUID()}/apiKeys/${randomUUID()}`
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const secret = privateKey.export({ type: 'sec1', format: 'pem' })
  return {
    account: { name, publicKey, rights, wallets, history },
    credentials: { apiKey: name, secret },
  }
}
