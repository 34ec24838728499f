/**
 * The wallets' part of an engine session: drafts and reviews, the journal, and what is followed on the chains until it is
 * settled. A lock of the screen ends every review; a lock of the vault ends the session, and the next one looks for what was
 * under way.
 */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { openTxNode } from '@/lib/chains/tx/tx-node.client'
import { base64url } from '@/lib/core/bytes'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { WalletTxRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Books } from '@/lib/history/books.store'
import { askRealised } from '@/lib/ledger/ask-realised'
import type { Ledger } from '@/lib/ledger/ledger.client'
import { buildWith, type CallBuilders } from '@/lib/wallets/build-with'
import { lapseWalletDrafts } from '@/lib/wallets/recover-wallet-txs.store'
import { createReplaceBuilder } from '@/lib/wallets/replace/replace-builder.store'
import type { ReviewContext } from '@/lib/wallets/reviewing/review-context'
import { findSigningAccount } from '@/lib/wallets/reviewing/signing-account.store'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import { createWalletWatcher } from '@/lib/wallets/wallet-watcher.store'
import { createWalletHandlers } from '@/lib/wallets/wallets.handlers'
import { takeEntryAway, writeEntry } from '@/lib/wallets/write-entry.store'

export interface Wallets {
  handlers: ReturnType<typeof createWalletHandlers>
  /** Looks at everything that is due. */
  tick: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** Something was handed out or sent whose end is not known: the engine stays. */
  isBusy: () => Promise<boolean>
  /** The screen was locked. */
  lockDrafts: () => Promise<void>
  close: () => void
}

export interface WalletsOptions {
  health: EndpointHealth
  books: Books
  ledger: Pick<Ledger, 'ask'>
  /** Of every kind of draft but `replace`, which is the journal's own. */
  builders: Omit<CallBuilders, 'replace'>
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  /** Entries of the account were written or taken away. */
  onEntries: (account: AccountId) => void
  /** Balances and past of the account are read anew; does not wait for it. */
  onMined: (account: AccountId) => void
}

/** @example const wallets = openWallets(context, { health, books, … }); compose(walletMessages, wallets.handlers) */
export function openWallets(context: EngineContext, options: WalletsOptions): Wallets {
  const { db, now, randomBytes, fetch } = context
  const { health, ledger, ensurePrices, onMined } = options
  const newSession = () => base64url(randomBytes(16))
  let session = newSession()
  const building = { db, fetch, now, health }
  const chainOf = async (chain: ChainId) => (await chainNodes(chain, building)).options
  const nodeOf = async (chain: ChainId) => openTxNode(await chainOf(chain))
  const builders = { ...options.builders, replace: createReplaceBuilder(nodeOf) }
  const wallets: ReviewContext = {
    db,
    now,
    randomBytes,
    nodeOf,
    chainOf,
    session: () => session,
    onMined,
    ...entriesOf(context, options, chainOf),
    wake: () => watcher.wake(),
    signingAccount: (draft) => findSigningAccount(db, draft),
    build: (draft, account) => buildWith(builders, { draft, account, context: building }),
    ensurePrices,
    whatIf: (question) => askRealised(ledger, question),
  }
  const watcher = createWalletWatcher(wallets)
  watcher.wake()
  return {
    handlers: createWalletHandlers(wallets, watcher),
    tick: async () => {
      await watcher.look()
      watcher.wake()
    },
    nextDueAt: watcher.nextDueAt,
    isBusy: watcher.isBusy,
    lockDrafts: async () => {
      session = newSession()
      await lapseWalletDrafts(db, now())
    },
    close: watcher.close,
  }
}

function entriesOf(
  context: EngineContext,
  { books, onEntries }: WalletsOptions,
  chainOf: ReviewContext['chainOf'],
): Pick<ReviewContext, 'enter' | 'leave'> {
  const tell = ({ accountId }: WalletTxRow, isNews: boolean) => {
    if (isNews) onEntries(accountId)
  }
  return {
    enter: async (row) => tell(row, await writeEntry({ books, context, chainOf }, row)),
    leave: async (row) => tell(row, await takeEntryAway(books, row)),
  }
}
