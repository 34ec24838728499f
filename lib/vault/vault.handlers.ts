/** The background's side of the vault's messages: each command answers with the state that it led to. */
import type { Handlers } from '@/lib/messages/define'
import { decideLock, type LockDecision, type LockSituation } from './auto-lock'
import type { VaultBooks } from './books.browser'
import type { VaultState, vaultMessages } from './messages'
import type { VaultSession } from './ports'
import type { Vault } from './vault'

export interface VaultHandlersDeps {
  vault: Vault
  books: VaultBooks
  now: () => number
  /** Tells every page that the vault's state is another. */
  announce: () => void
  /** Deletes everything besides the vault: databases, settings, caches, alarms. */
  deleteEverything: () => Promise<void>
  isDemo: () => Promise<boolean>
  /** The new vault is open: its database gets its first settings. */
  onCreated: (facts: { demo: boolean }) => Promise<void>
  /** Locks what is due to be locked. A sign of the user after the deadline comes too late (the computer slept). */
  lockIfDue: () => Promise<void>
  /** @throws AppError when something is stored that a PIN alone must not protect */
  refusePinOnly: () => Promise<void>
}

export function createVaultHandlers({
  vault,
  books,
  now,
  announce,
  deleteEverything,
  isDemo,
  onCreated,
  lockIfDue,
  refusePinOnly,
}: VaultHandlersDeps): Handlers<typeof vaultMessages> {
  const state = async (): Promise<VaultState> => {
    const [stands, demo, lostAt] = await Promise.all([vault.state(), isDemo(), books.lostAt()])
    return { ...stands, demo, ...(lostAt === undefined ? {} : { lostAt }) }
  }
  const then = async (command: Promise<void>) => {
    await command
    return state()
  }
  return {
    'vault.state': state,
    'vault.create': async ({ pin, second, demo }) => {
      await vault.create(pin, second)
      await onCreated({ demo: demo ?? false })
      await books.keep()
      return state()
    },
    'vault.unlock': async (secret) => {
      await books.look(now())
      return then(vault.unlock(secret))
    },
    'vault.lock': () => then(vault.lock()),
    'vault.lockScreen': () => then(vault.lockScreen()),
    'vault.touch': async () => {
      await lockIfDue()
      await vault.touch()
      return null
    },
    'vault.changePin': ({ proof, pin }) => then(vault.changePin(proof, pin)),
    'vault.addSlot': ({ proof, second }) => then(vault.addSlot(proof, second)),
    'vault.removeSlot': async ({ proof, slot }) => {
      const { slots } = await vault.state()
      if (!(slot === 'passphrase' ? slots.passkey : slots.passphrase)) await refusePinOnly()
      return then(vault.removeSlot(proof, slot))
    },
    'vault.acceptLoss': async () => {
      await books.keep()
      announce()
      return state()
    },
    'vault.deleteEverything': async () => {
      await vault.erase() // the key first: what follows may take long, or be cut off
      await deleteEverything()
      return null
    },
  }
}

export interface AutoLockDeps {
  vault: Vault
  session: VaultSession
}

/** Locks what has to be locked now. For alarms, idle events and the start of the background. */
export async function runAutoLock(
  { vault, session }: AutoLockDeps,
  situation: Pick<LockSituation, 'now' | 'idle' | 'settings'>,
): Promise<LockDecision> {
  const { dataKey, screenLocked, lastTouch } = await session.read()
  const status = dataKey ? (screenLocked ? 'screen-locked' : 'open') : 'locked'
  const decision = decideLock({ ...situation, status, lastTouch })
  if (decision === 'lock-vault') await vault.lock()
  if (decision === 'lock-screen') await vault.lockScreen()
  return decision
}
