/**
 * Coinbase's bearer tokens (CDP keys): a JWT of RFC 7519 for one call, signed ES256 (RFC 7518, 3.4) with the key's P-256
 * secret, or EdDSA for keys of the newer kind. Checked: algorithm, key name, issuer, times, the call, the signature.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'

export interface TokenKey {
  /** `organizations/<id>/apiKeys/<id>`, or a plain id for Ed25519 keys. */
  name: string
  /** PEM or JWK made into a key object. */
  publicKey: KeyObject
}

interface Token {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  signed: string
  signature: Buffer
}

function part(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined // not JSON: the caller refuses the token
  }
}

/** @returns `undefined` when the text has not the form of a JWT */
export function readToken(text: string): Token | undefined {
  const [head = '', body = '', signature = '', ...more] = text.split('.')
  const header = part(head)
  const claims = part(body)
  if (!header || !claims || signature === '' || more.length > 0) return undefined
  return { header, claims, signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') }
}

/** Verifies the signature alone. ES256 signatures are r and s put together, 64 bytes. */
export function tokenSignatureHolds({ header, signed, signature }: Token, publicKey: KeyObject): boolean {
  const message = Buffer.from(signed)
  if (header['alg'] === 'ES256' && publicKey.asymmetricKeyType === 'ec') {
    return verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)
  }
  if (header['alg'] === 'EdDSA' && publicKey.asymmetricKeyType === 'ed25519') {
    return verify(null, message, publicKey, signature)
  }
  return false
}

export type TokenFault =
  | 'malformed'
  | 'unknown-key'
  | 'issuer'
  | 'early'
  | 'expired'
  | 'lifetime'
  | 'uri'
  | 'signature'

/** Longest life of a token, and how far a caller's clock may be ahead, in seconds. */
const LIFETIME = 120
const LEEWAY = 5

/**
 * @param call method, host and path without query, as the `uri` claim spells them: `GET api.coinbase.com/v2/accounts`
 * @param now seconds
 */
export function checkToken(
  text: string,
  { keys, call, now }: { keys: readonly TokenKey[]; call: string; now: number },
): { name: string } | { fault: TokenFault } {
  const token = readToken(text)
  if (!token) return { fault: 'malformed' }
  const { header, claims } = token
  const key = keys.find(({ name }) => name === header['kid'])
  if (!key || claims['sub'] !== key.name) return { fault: 'unknown-key' }
  const fault = claimFault(claims, call, now)
  if (fault) return { fault }
  return tokenSignatureHolds(token, key.publicKey) ? { name: key.name } : { fault: 'signature' }
}

function claimFault(claims: Record<string, unknown>, call: string, now: number): TokenFault | undefined {
  const { iss, nbf, exp, uri, uris } = claims
  if (iss !== 'cdp' && iss !== 'coinbase-cloud') return 'issuer'
  if (typeof nbf !== 'number' || typeof exp !== 'number') return 'malformed'
  if (nbf > now + LEEWAY) return 'early'
  if (exp <= now) return 'expired'
  if (exp - nbf > LIFETIME) return 'lifetime'
  const calls = Array.isArray(uris) ? uris : [uri]
  return calls.includes(call) ? undefined : 'uri'
}

/** The public half of a secret in PEM (SEC1 or PKCS#8), as the venue keeps it. */
export const publicHalf = (privatePem: string): KeyObject => createPublicKey(privatePem)
