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

interface FieldForm extends Omit<CredentialField, 'name'> {
  /** Said when the field is left empty. */
  missing: (venue: string) => Sentence
}

/** Whole sentences: a name inside a sentence could not be translated. */
const FIELDS: Record<string, FieldForm> = {
  apiKey: {
    label: say('API key'),
    missing: (venue) => say('{venue} needs the API key.', { venue }),
    multiline: false,
    secret: false,
  },
  secret: {
    label: say('Secret'),
    missing: (venue) => say('{venue} needs the secret that belongs to the API key.', { venue }),
    multiline: true,
    secret: true,
  },
  password: {
    label: say('Passphrase'),
    missing: (venue) => say('{venue} needs the passphrase that was chosen with the API key.', { venue }),
    multiline: false,
    secret: true,
  },
  uid: {
    label: say('User ID'),
    missing: (venue) => say('{venue} needs the user ID.', { venue }),
    multiline: false,
    secret: false,
  },
  login: {
    label: say('Login'),
    missing: (venue) => say('{venue} needs the login.', { venue }),
    multiline: false,
    secret: false,
  },
  accountId: {
    label: say('Account ID'),
    missing: (venue) => say('{venue} needs the account ID.', { venue }),
    multiline: false,
    secret: false,
  },
  token: {
    label: say('Token'),
    missing: (venue) => say('{venue} needs the token.', { venue }),
    multiline: false,
    secret: true,
  },
  twofa: {
    label: say('Two-factor secret'),
    missing: (venue) => say('{venue} needs the two-factor secret.', { venue }),
    multiline: false,
    secret: true,
  },
  privateKey: {
    label: say('API private key'),
    missing: (venue) => say('{venue} needs the private part of the API key.', { venue }),
    multiline: true,
    secret: true,
  },
  walletAddress: {
    label: say('Wallet address'),
    missing: (venue) => say('{venue} needs the address of the wallet.', { venue }),
    multiline: false,
    secret: false,
  },
}

/** A venue of a newer ccxt may ask for a field that is not listed here. */
const UNLISTED: FieldForm = {
  label: say('Token'),
  missing: (venue) => say('{venue} needs the token.', { venue }),
  multiline: false,
  secret: true,
}

const formOf = (name: string): FieldForm => FIELDS[name] ?? UNLISTED

/** @example credentialFields(venue('kraken')).map((field) => field.name) // ['apiKey', 'secret'] */
export function credentialFields(venue: Pick<Venue, 'credentials'>): CredentialField[] {
  return venue.credentials.map((name) => {
    const { missing: _, ...field } = formOf(name)
    return { name, ...field }
  })
}

/**
 * Trims, turns a PEM that was copied out of JSON (`\n` as two characters) back into lines, drops what the venue does not ask.
 * @throws AppError `not-supported` for a venue that wants a wallet's private key or for an RSA key, `invalid-input` for a missing field
 */
export function checkCredentials(venue: Venue, given: Record<string, string>): Record<string, string> {
  if (venue.unsupported) throw new AppError('not-supported', say(venue.unsupported, { venue: venue.name }))
  const entries = credentialFields(venue).map((field): [string, string] => {
    const value = (given[field.name] ?? '').trim().replaceAll('\\n', '\n')
    if (value === '') throw new AppError('invalid-input', formOf(field.name).missing(venue.name))
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
