/** The fields of the add-account form: which credentials a venue wants, what people call them, and what is plainly wrong. */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Venue } from './catalogue'

export interface CredentialField {
  /** ccxt's name: `apiKey`. */
  name: string
  label: Sentence
  /** Several lines (a PEM key). */
  multiline: boolean
  /** Shown as dots. */
  secret: boolean
}

interface FieldForm extends Omit<CredentialField, 'name'> {}

const FIELDS: Record<string, FieldForm> = {
  apiKey: { label: say('API key'), multiline: false, secret: false },
  secret: { label: say('Secret'), multiline: true, secret: true },
  password: { label: say('Passphrase'), multiline: false, secret: true },
  uid: { label: say('User ID'), multiline: false, secret: false },
  login: { label: say('Login'), multiline: false, secret: false },
  accountId: { label: say('Account ID'), multiline: false, secret: false },
  token: { label: say('Token'), multiline: false, secret: true },
  twofa: { label: say('Two-factor secret'), multiline: false, secret: true },
  privateKey: { label: say('API private key'), multiline: true, secret: true },
  walletAddress: { label: say('Wallet address'), multiline: false, secret: false },
}

/** @example credentialFields(venue('kraken')).map((field) => field.name) // ['apiKey', 'secret'] */
export function credentialFields(venue: Pick<Venue, 'credentials'>): CredentialField[] {
  return venue.credentials.map((name) => ({
    name,
    ...(FIELDS[name] ?? { label: say('Token'), multiline: false, secret: true }),
  }))
}

/**
 * Trims, turns a PEM that was copied out of JSON (`\n` as two characters) back into lines, drops what the venue does not ask.
 * @throws AppError `not-supported` for a venue that wants a wallet's private key or for an RSA key, `invalid-input` for a missing field
 */
export function checkCredentials(venue: Venue, given: Record<string, string>): Record<string, string> {
  if (venue.unsupported) throw new AppError('not-supported', say(venue.unsupported, { venue: venue.name }))
  const entries = credentialFields(venue).map((field): [string, string] => {
    const value = (given[field.name] ?? '').trim().replaceAll('\\n', '\n')
    if (value === '')
      throw new AppError(
        'invalid-input',
        say('{venue} needs the field "{field}".', { venue: venue.name, field: field.label.template }),
      )
    return [field.name, value]
  })
  const checked = Object.fromEntries(entries)
  if (Object.values(checked).some(isRsaKey)) {
    throw new AppError(
      'not-supported',
      say('RSA keys do not work in a browser. Make an Ed25519 or HMAC key at {venue}.', {
        venue: venue.name,
      }),
    )
  }
  return checked
}

/** PKCS#1 says so; PKCS#8 carries RSA's object identifier 1.2.840.113549.1.1.1 in its first bytes. */
function isRsaKey(value: string): boolean {
  return (
    value.includes('BEGIN RSA PRIVATE KEY') ||
    (value.includes('BEGIN PRIVATE KEY') && value.includes('ANBgkqhkiG9w0BAQEF'))
  )
}
