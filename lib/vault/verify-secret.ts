/** Tries one secret on the vault. A PIN is counted, in both copies, before its KDF runs. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PinSlot, VaultHeader } from './header'
import { prfBytes } from './install-slots'
import type { Secret } from './messages'
import { countTry, forgetTries, isPinOver, nextTryAt, pinOver, wrongPin } from './pin-tries'
import type { VaultPorts } from './ports'
import type { Bytes } from './primitives'
import { openSlot, passkeySlotKey, stretch } from './slots'

export interface Verified {
  dataKey: Bytes
  /** Tries forgotten; the caller stores it when it differs from the stored one. */
  header: VaultHeader
}

/** Stores the next revision. @returns it */
export async function storeHeader(ports: VaultPorts, header: VaultHeader): Promise<VaultHeader> {
  const next = { ...header, revision: header.revision + 1 }
  await ports.copies.write(next)
  return next
}

/**
 * @throws AppError `wrong-secret`; `too-many-tries` while a wait lasts; `not-found` when there is no such slot.
 * After the fifth wrong PIN beside a second slot the PIN is gone and the session's key with it.
 */
export async function verifySecret(
  ports: VaultPorts,
  header: VaultHeader,
  secret: Secret,
): Promise<Verified> {
  if (secret.slot === 'pin') return verifyPin(ports, header, secret.pin)
  const dataKey = await openSecond(ports, header, secret)
  if (dataKey) return { dataKey, header: forgetTries(header) }
  throw secret.slot === 'passkey'
    ? new AppError(
        'wrong-secret',
        say('This passkey does not open the vault. Choose the one it was set up with.'),
      )
    : new AppError('wrong-secret', say('That passphrase is wrong. Check upper and lower case and try again.'))
}

type SecondSecret = Exclude<Secret, { slot: 'pin' }>

async function openSecond(
  ports: VaultPorts,
  header: VaultHeader,
  secret: SecondSecret,
): Promise<Bytes | undefined> {
  const { id, slots } = header
  if (secret.slot === 'passkey' && slots.passkey) {
    return openSlot(id, slots.passkey, await passkeySlotKey(prfBytes(secret.prf), slots.passkey.salt))
  }
  if (secret.slot === 'passphrase' && slots.passphrase) {
    const { salt, kdf } = slots.passphrase
    return openSlot(id, slots.passphrase, await stretch(ports.deriveKey, secret.passphrase, salt, kdf))
  }
  throw new AppError('not-found', say('This vault is not opened that way. Choose another way to unlock.'))
}

async function verifyPin(ports: VaultPorts, header: VaultHeader, pin: string): Promise<Verified> {
  const slot = header.slots.pin ?? (await ports.session.read()).pinSlot
  if (!slot) {
    throw new AppError(
      'not-found',
      say('The PIN cannot open the vault now. Unlock with the passphrase or passkey.'),
    )
  }
  if (isPinOver(header)) return endPin(ports, header) // the worker was stopped in the middle of the fifth try
  const counted = await storeHeader(ports, await countedTry(ports, header))
  const dataKey = await openSlot(header.id, slot, await stretchOrTakeBack(ports, header, counted, slot, pin))
  if (dataKey) return { dataKey, header: forgetTries(counted) }
  if (isPinOver(counted)) return endPin(ports, counted)
  throw wrongPin(counted)
}

/** A wait that a changed clock made too long is stored in its right length before the try is refused. */
async function countedTry(ports: VaultPorts, header: VaultHeader): Promise<VaultHeader> {
  const now = ports.now()
  const allowedAt = nextTryAt(header, now)
  if (allowedAt === header.nextTryAt) return countTry(header, now)
  return countTry(await storeHeader(ports, { ...header, nextTryAt: allowedAt }), now)
}

/** When Argon2id itself fails (out of memory, engine gone), nothing was learnt about the PIN: it is not a wrong try. */
async function stretchOrTakeBack(
  ports: VaultPorts,
  before: VaultHeader,
  counted: VaultHeader,
  slot: PinSlot,
  pin: string,
): Promise<Bytes> {
  try {
    return await stretch(ports.deriveKey, pin, slot.salt, slot.kdf)
  } catch (error) {
    await storeHeader(ports, { ...counted, wrongPins: before.wrongPins, nextTryAt: before.nextTryAt })
    throw error
  }
}

/** The session first: a stop in between leaves no PIN slot that could be tried again. */
async function endPin(ports: VaultPorts, header: VaultHeader): Promise<never> {
  const { pinKey: _gone, ...rest } = forgetTries(header)
  await ports.session.change({ pinSlot: null, dataKey: null, screenLocked: null })
  await storeHeader(ports, rest)
  throw pinOver()
}
