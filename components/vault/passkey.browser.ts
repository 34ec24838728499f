/**
 * A passkey as second key of the vault: 32 bytes from the WebAuthn PRF extension (WebAuthn Level 3, section 10.1.4).
 * The relying party id is left out, so that the browser takes the extension's own origin. Firefox refuses WebAuthn on
 * extension pages; the caller offers a passphrase there. The PRF output is handed on and kept nowhere.
 */
import { base64url, fromBase64 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { SecondSlot } from '@/lib/vault/messages'

export type PasskeySlot = Extract<SecondSlot, { slot: 'passkey' }>

/** `refused-by-browser` is Firefox; `missing` is a browser or device without WebAuthn. */
export type PasskeyAvailability = 'available' | 'refused-by-browser' | 'missing'

const PROMPT_MS = 120_000
const ES256 = -7
const RS256 = -257

export async function passkeyAvailability(): Promise<PasskeyAvailability> {
  if (import.meta.env.FIREFOX) return 'refused-by-browser'
  if (typeof PublicKeyCredential === 'undefined') return 'missing'
  const capabilities = await PublicKeyCredential.getClientCapabilities?.()
  return capabilities?.['extension:prf'] === false ? 'missing' : 'available'
}

/**
 * Makes a passkey and reads its PRF output. Some authenticators answer only at the second prompt (`get`).
 * @throws AppError `wrong-secret` (prompt closed), `not-supported` (no PRF, or refused by the browser)
 */
export async function createPasskey(): Promise<PasskeySlot> {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const credential = await prompted(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Holdfast' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'Holdfast', displayName: 'Holdfast' },
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        pubKeyCredParams: [
          { type: 'public-key', alg: ES256 },
          { type: 'public-key', alg: RS256 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        attestation: 'none',
        timeout: PROMPT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  const results = credential.getClientExtensionResults().prf
  if (results?.enabled === false) throw withoutPrf()
  const where = { credentialId: base64url(new Uint8Array(credential.rawId)), salt: base64url(salt) }
  const first = results?.results?.first
  return { slot: 'passkey', ...where, prf: first === undefined ? await readPasskey(where) : prfText(first) }
}

/**
 * Asks the authenticator again.
 * @returns 32 bytes as base64url (43 characters)
 * @throws AppError like `createPasskey`
 */
export async function readPasskey({
  credentialId,
  salt,
}: {
  credentialId: string
  salt: string
}): Promise<string> {
  const credential = await prompted(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id: fromBase64url(credentialId) }],
        userVerification: 'required',
        timeout: PROMPT_MS,
        extensions: { prf: { eval: { first: fromBase64url(salt) } } },
      },
    }),
  )
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (first === undefined) throw withoutPrf()
  return prfText(first)
}

async function prompted(prompt: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await prompt()
    if (credential instanceof PublicKeyCredential) return credential
  } catch (cause) {
    if (cause instanceof DOMException && cause.name !== 'NotAllowedError') {
      throw new AppError(
        'not-supported',
        say('This browser refuses passkeys here. Use a passphrase instead.'),
        { cause },
      )
    }
    throw new AppError('wrong-secret', say('The passkey prompt was closed or timed out. Try again.'), {
      cause,
    })
  }
  throw new AppError('wrong-secret', say('The passkey prompt was closed or timed out. Try again.'))
}

function prfText(source: BufferSource): string {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
  if (bytes.byteLength !== 32) throw withoutPrf()
  return base64url(bytes)
}

function withoutPrf(): AppError {
  return new AppError(
    'not-supported',
    say(
      'This passkey cannot open a vault because its provider has no PRF extension. Choose another one or a passphrase.',
    ),
  )
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const padded = text.replaceAll('-', '+').replaceAll('_', '/')
  return fromBase64(padded + '='.repeat((4 - (padded.length % 4)) % 4))
}
