/**
 * Addresses that a wallet or a device signs for. One that is watched already gets its signer instead of a second account, so that
 * nothing is counted twice. Only a name of the way to the key is stored, never a key.
 */
import { AppError } from '@/lib/core/errors'
import { type AccountId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, SignerRef } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Handlers, InputOf } from '@/lib/messages/define'
import { isWallet } from '@/lib/signers/metamask/wallet-build'
import { firstStatus } from '@/lib/sync/first-status'
import { freeLabel } from './free-label.store'
import type { accountsMessages, CheckedSource, NewSource } from './messages'

type SignerMessages = Pick<typeof accountsMessages, 'accounts.addSigners' | 'accounts.setSigner'>
type EvmRow = AccountRow & { source: { kind: 'evm' } }

export interface SignersDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>
  check: (source: NewSource) => Promise<CheckedSource>
  syncNow: (id: AccountId) => Promise<void>
  publish: () => Promise<void>
}

export function createSignerHandlers(deps: SignersDeps): Handlers<SignerMessages> {
  const { db } = deps.context
  return {
    'accounts.addSigners': (input) => addSigners(deps, input),
    'accounts.setSigner': async ({ id, signer }) => {
      if (signer) refuseSigner(signer)
      await db.transaction('rw', db.accounts, async () => {
        const account = await db.accounts.get(id)
        if (!account) throw new AppError('not-found', say('This account does not exist any more.'))
        if (!isEvm(account))
          throw new AppError('invalid-input', say('Only addresses of EVM networks can have a signer.'))
        await db.accounts.put(withSigner(account, signer))
      })
      await deps.publish()
      return null
    },
  }
}

async function addSigners(
  deps: SignersDeps,
  { signers, chains }: InputOf<SignerMessages['accounts.addSigners']>,
): Promise<{ added: AccountId[]; upgraded: AccountId[] }> {
  const { db } = deps.context
  for (const { signer } of signers) refuseSigner(signer)
  const checked = await Promise.all(
    signers.map(async ({ address, signer, label }) => ({
      signer,
      label,
      checked: await deps.check({ kind: 'evm', address, chains }),
    })),
  )
  const added: AccountId[] = []
  const upgraded: AccountId[] = []
  await db.transaction('rw', [db.accounts, db.statuses], async () => {
    for (const each of checked) {
      const { source } = each.checked
      const known = (await db.accounts.toArray()).find(
        (account): account is EvmRow =>
          isEvm(account) && source.kind === 'evm' && account.source.address === source.address,
      )
      if (known) {
        await db.accounts.put(withSigner(known, each.signer))
        upgraded.push(known.id)
      } else added.push(await addOne(deps, each))
    }
  })
  // A reading that fails stands in the account's status.
  await Promise.all(added.map(deps.syncNow))
  await deps.publish()
  return { added, upgraded }
}

async function addOne(
  { context: { db, now, randomBytes } }: SignersDeps,
  { checked, signer, label }: { checked: CheckedSource; signer: SignerRef; label: string | undefined },
): Promise<AccountId> {
  const account: AccountRow = {
    id: randomId<AccountId>(randomBytes(16)),
    label: await freeLabel(db, label ?? checked.label),
    source: checked.source.kind === 'evm' ? { ...checked.source, signer } : checked.source,
    paused: false,
    createdAt: now(),
    tags: [],
  }
  await db.accounts.add(account)
  await db.statuses.add(firstStatus(account, now()))
  return account.id
}

const isEvm = (account: AccountRow): account is EvmRow => account.source.kind === 'evm'

function withSigner(account: EvmRow, signer: SignerRef | null): AccountRow {
  const { signer: _before, ...watched } = account.source
  return { ...account, source: signer ? { ...watched, signer } : watched }
}

function refuseSigner(signer: SignerRef): void {
  if (signer.kind === 'metamask' && !isWallet(signer.wallet))
    throw new AppError(
      'invalid-input',
      say('"{wallet}" is not the id of an extension.', { wallet: signer.wallet.slice(0, 60) }),
    )
}
