/**
 * The vault: one random data key, opened by a PIN, a passphrase or a passkey, held by the browser session while
 * unlocked. All commands run one after the other. It keeps nothing in variables: the worker may end at any await.
 */

import { AppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { HEADER_VERSION, hasSecondSlot, type VaultHeader } from './header'
import { installPin, installSecond, restorePinSlot } from './install-slots'
import type { SecondSlot, Secret, VaultState } from './messages'
import { createMutex } from './mutex'
import { assertStrongPassphrase } from './passphrase-policy'
import { assertStrongPin } from './pin-policy'
import { isPinOver, nextTryAt } from './pin-tries'
import type { CopiesReading, SessionContent, VaultPorts } from './ports'
import { type Bytes, KEY_BYTES } from './primitives'
import { refreshSlots } from './refresh-slots'
import { storeHeader, type Verified, verifySecret } from './verify-secret'

export interface Vault {
  state(): Promise<Omit<VaultState, 'demo'>>
  /** @throws AppError `vault-exists`, `vault-damaged`, `invalid-input` for a weak PIN or passphrase */
  create(pin: string, second: SecondSlot | null): Promise<void>
  /** Opens the vault, or lifts the screen lock. @throws AppError `wrong-secret`, `too-many-tries`, `not-found` */
  unlock(secret: Secret): Promise<void>
  lock(): Promise<void>
  /** Nothing happens when the vault is not open. */
  lockScreen(): Promise<void>
  /** A sign of the user. Nothing happens when the vault is not open. */
  touch(): Promise<void>
  changePin(proof: Secret, pin: string): Promise<void>
  addSlot(proof: Secret, second: SecondSlot): Promise<void>
  /** The last one goes only when the PIN proves it: the PIN then takes its place on disk. */
  removeSlot(proof: Secret, slot: 'passphrase' | 'passkey'): Promise<void>
  /** For the background side, under the screen lock too. @throws AppError `locked` */
  dataKey(): Promise<Bytes>
  /** Both copies and the session. The caller deletes the rest. */
  erase(): Promise<void>
}

export function createVault(ports: VaultPorts): Vault {
  const exclusively = createMutex()
  const command = async (run: () => Promise<void>) => {
    const turn = await exclusively(() => withTransition(ports, run))
    await announce(ports, turn)
    if (turn.failed) throw turn.error
  }
  return {
    // Under a running command only a look: its KDF may itself wait for somebody who asks for the state.
    state: () => (exclusively.isBusy() ? peekState(ports) : exclusively(() => readState(ports))),
    create: (pin, second) => command(() => create(ports, pin, second)),
    unlock: (secret) => command(() => unlock(ports, secret)),
    async lock() {
      await dropKey(ports) // at once: a lock does not wait behind a slow unlock
      await ports.events.onLocked() // every time: an earlier call may have been cut off before it
      await command(() => dropKey(ports)) // and again behind an unlock that was under way
    },
    lockScreen: () => command(() => lockScreen(ports)),
    touch: () => command(() => touch(ports)),
    changePin: (proof, pin) => command(() => changePin(ports, proof, pin)),
    addSlot: (proof, second) => command(() => addSlot(ports, proof, second)),
    removeSlot: (proof, slot) => command(() => removeSlot(ports, proof, slot)),
    dataKey: () => readDataKey(ports),
    async erase() {
      await exclusively(() => erase(ports))
      await ports.events.onLocked()
    },
  }
}

type Turn = { before: SessionContent; after: SessionContent } & (
  | { failed: false }
  | { failed: true; error: unknown }
)

/** Events are told from what the session was and is, so that no command can forget one. */
async function withTransition({ session }: VaultPorts, run: () => Promise<void>): Promise<Turn> {
  const before = await session.read()
  try {
    await run()
    return { before, after: await session.read(), failed: false }
  } catch (error) {
    return { before, after: await session.read(), failed: true, error }
  }
}

/** After the command's turn: a listener may ask the vault for its state. */
async function announce({ events }: VaultPorts, { before, after }: Turn): Promise<void> {
  const wasOpen = before.dataKey !== undefined && !before.screenLocked
  if (!after.dataKey) {
    if (before.dataKey) await events.onLocked()
  } else if (!after.screenLocked) {
    if (!wasOpen) await events.onUnlocked(after.dataKey)
  } else if (!before.screenLocked) {
    await events.onScreenLocked()
  }
}

async function readState(ports: VaultPorts): Promise<Omit<VaultState, 'demo'>> {
  const reading = await ports.copies.read()
  if (reading.status === 'good' && reading.repaired) await ports.session.change({ repaired: true })
  return stateOf(ports, reading)
}

const peekState = async (ports: VaultPorts) => stateOf(ports, await ports.copies.peek())

async function stateOf(ports: VaultPorts, reading: CopiesReading): Promise<Omit<VaultState, 'demo'>> {
  const content = await ports.session.read()
  if (reading.status !== 'good') return { ...NO_VAULT, status: reading.status }
  const { header } = reading
  const { pin, passphrase, passkey } = header.slots
  const pinWorks = (pin !== undefined || content.pinSlot !== undefined) && !isPinOver(header)
  return {
    status: content.dataKey ? (content.screenLocked ? 'screen-locked' : 'open') : 'locked',
    slots: { pin: pinWorks, passphrase: passphrase !== undefined, passkey: passkey !== undefined },
    pinAtRest: pin !== undefined,
    wrongPins: header.wrongPins,
    nextTryAt: nextTryAt(header, ports.now()),
    ...(passkey ? { passkey: { credentialId: passkey.credentialId, salt: passkey.prfSalt } } : {}),
    repaired: content.repaired,
  }
}

const NO_VAULT = {
  slots: { pin: false, passphrase: false, passkey: false },
  pinAtRest: false,
  wrongPins: 0,
  nextTryAt: 0,
  repaired: false,
}

const damaged = () =>
  new AppError(
    'vault-damaged',
    say(
      'Both copies of the vault are damaged. Open the recovery page to restore a backup; nothing has been deleted.',
    ),
  )

/** @throws AppError `not-found`, `vault-damaged` */
async function readHeader({ copies, session }: VaultPorts): Promise<VaultHeader> {
  const reading = await copies.read()
  if (reading.status === 'damaged') throw damaged()
  if (reading.status === 'none')
    throw new AppError('not-found', say('There is no vault yet. Set up Holdfast first.'))
  if (reading.repaired) await session.change({ repaired: true })
  return reading.header
}

async function create(ports: VaultPorts, pin: string, second: SecondSlot | null): Promise<void> {
  const reading = await ports.copies.read()
  if (reading.status === 'damaged') throw damaged()
  if (reading.status === 'good')
    throw new AppError('vault-exists', say('There is a vault already. Unlock it instead.'))
  assertStrongPin(pin)
  if (second?.slot === 'passphrase') assertStrongPassphrase(second.passphrase)
  const now = ports.now()
  const dataKey = ports.random(KEY_BYTES)
  const id = randomId<string>(ports.random(16))
  const bare: VaultHeader = {
    version: HEADER_VERSION,
    id,
    createdAt: now,
    revision: 0,
    slots: {},
    wrongPins: 0,
    nextTryAt: 0,
  }
  const header = second ? await installSecond(ports, { header: bare, dataKey }, second) : bare
  const installed = await installPin(ports, { header, dataKey }, pin)
  await storeHeader(ports, installed.header)
  await ports.session.clear()
  await ports.session.change({
    dataKey,
    pinSlot: installed.pinSlot ?? null,
    screenLocked: false,
    lastTouch: now,
  })
}

async function unlock(ports: VaultPorts, secret: Secret): Promise<void> {
  const stored = await readHeader(ports)
  const verified = await verifySecret(ports, stored, secret)
  const { header, pinSlot } = await refreshSlots(ports, verified, secret)
  if (header !== stored) await storeHeader(ports, header)
  const newPinSlot = pinSlot ?? (await restorePinSlot(ports, { header, dataKey: verified.dataKey }))
  const { dataKey } = verified
  await ports.session.change({
    dataKey,
    pinSlot: newPinSlot ?? null,
    screenLocked: false,
    lastTouch: ports.now(),
  })
}

/** The PIN slot stays in the session's memory, so that the PIN opens the vault until the browser ends. */
const dropKey = ({ session }: VaultPorts) => session.change({ dataKey: null, screenLocked: null })

async function lockScreen({ session }: VaultPorts): Promise<void> {
  if ((await session.read()).dataKey) await session.change({ screenLocked: true })
}

async function touch({ session, now }: VaultPorts): Promise<void> {
  const { dataKey, screenLocked } = await session.read()
  if (dataKey && !screenLocked) await session.change({ lastTouch: now() })
}

async function readDataKey({ session }: VaultPorts): Promise<Bytes> {
  const { dataKey } = await session.read()
  if (!dataKey) throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
  return dataKey
}

/** Changes of slots need an open vault and a secret typed now. */
async function proven(ports: VaultPorts, proof: Secret): Promise<Verified> {
  const { dataKey, screenLocked } = await ports.session.read()
  if (!dataKey || screenLocked) throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
  const verified = await verifySecret(ports, await readHeader(ports), proof)
  await ports.session.change({ lastTouch: ports.now() })
  return verified
}

async function changePin(ports: VaultPorts, proof: Secret, pin: string): Promise<void> {
  assertStrongPin(pin)
  await storeWithPin(ports, await proven(ports, proof), pin)
}

async function addSlot(ports: VaultPorts, proof: Secret, second: SecondSlot): Promise<void> {
  if (second.slot === 'passphrase') assertStrongPassphrase(second.passphrase)
  const { header, dataKey } = await proven(ports, proof)
  const extended = await installSecond(ports, { header, dataKey }, second)
  // The first second slot takes the PIN off the disk; a PIN-only vault has just been proven with its PIN.
  if (header.slots.pin && proof.slot === 'pin')
    return storeWithPin(ports, { header: extended, dataKey }, proof.pin)
  await storeHeader(ports, extended)
}

async function removeSlot(ports: VaultPorts, proof: Secret, slot: 'passphrase' | 'passkey'): Promise<void> {
  const { header, dataKey } = await proven(ports, proof)
  if (!header.slots[slot]) throw new AppError('not-found', say('This slot does not exist. Reload the page.'))
  const { [slot]: _gone, ...slots } = header.slots
  const reduced = { ...header, slots }
  if (hasSecondSlot(reduced)) {
    await storeHeader(ports, reduced)
  } else if (proof.slot === 'pin') {
    await storeWithPin(ports, { header: reduced, dataKey }, proof.pin)
  } else {
    const sentence = say('This is the last way to unlock besides the PIN. Enter the PIN to keep only that.')
    throw new AppError('invalid-input', sentence)
  }
}

async function storeWithPin(ports: VaultPorts, target: Verified, pin: string): Promise<void> {
  const { header, pinSlot } = await installPin(ports, target, pin)
  await storeHeader(ports, header)
  await ports.session.change({ pinSlot: pinSlot ?? null })
}

async function erase({ copies, session }: VaultPorts): Promise<void> {
  await session.clear()
  await copies.erase()
}
