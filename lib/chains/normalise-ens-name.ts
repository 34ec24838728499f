/**
 * ENSIP-15 normalisation, stricter than needed: apart from upper-case ASCII a name must already be in its normal form,
 * so that no look-alike is corrected into a name that the user did not type.
 */
import { ensNormalize } from 'ethers/hash'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const MAX_LENGTH = 255

/** True for text that can only be meant as a name. @example looksLikeEnsName('holdfast.eth') // true */
export const looksLikeEnsName = (text: string): boolean => /^[^\s:/]+\.[^\s.:/]{2,}$/u.test(text.trim())

/**
 * @example normaliseEnsName('Holdfast.eth') // 'holdfast.eth'
 * @throws AppError `invalid-input`
 */
export function normaliseEnsName(text: string): string {
  const typed = text.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  if (typed.length > MAX_LENGTH || !looksLikeEnsName(typed) || normalForm(typed) !== typed) {
    throw new AppError(
      'invalid-input',
      say(
        'This is not a valid ENS name, or it contains look-alike characters. Type it in small letters, or use the address.',
      ),
    )
  }
  return typed
}

function normalForm(name: string): string | undefined {
  try {
    return ensNormalize(name)
  } catch {
    return undefined
  }
}
