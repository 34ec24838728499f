/** Reads Solana addresses: base58 of 32 bytes. There is no checksum, so every typing error that decodes is accepted. */
import { base58 } from '@scure/base'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { refuseSecret } from './refuse-secret'

/**
 * @returns the address as typed, without white space around it: case matters
 * @throws AppError `invalid-input`
 * @example parseSolanaAddress('So11111111111111111111111111111111111111112')
 */
export function parseSolanaAddress(text: string): string {
  const trimmed = text.trim()
  refuseSecret(trimmed)
  if (!isSolanaAddress(trimmed)) {
    throw new AppError(
      'invalid-input',
      say('This is not a Solana address. It has 32 to 44 letters and digits. Copy it again.'),
    )
  }
  return trimmed
}

export function isSolanaAddress(text: string): boolean {
  return /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text) && base58.decode(text).length === 32
}
