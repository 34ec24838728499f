/** The engine's side of the account messages. What is connected changes in one transaction or not at all. */
import { type BitcoinOverlap, createBitcoinOverlap } from '@/lib/chains/bitcoin-overlap'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { AppError } from '@/lib/core/errors'
import { type AccountId, type EntryId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { JobFacts } from '@/lib/engine/run'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Books } from '@/lib/history/books.store'
import type { HistoryChange } from '@/lib/history/changed'
import { forgetHistory, HISTORY_TABLES, readEntryIds } from '@/lib/history/forget-account.store'
import type { Handlers } from '@/lib/messages/define'
import { forgetDeskAccount } from '@/lib/settings/forget-desk-account.store'
import { readSettings } from '@/lib/settings/settings.store'
import { firstStatus } from '@/lib/sync/first-status'
import { NONCE } from '@/lib/sync/keep-cursor.store'
import { createMarketCache } from '@/lib/sync/market-cache.store'
import { checkSource } from './check-source.client'
import { findDuplicate, isSameOwner } from './duplicate'
import { firstPaper } from './first-paper'
import { freeLabel } from './free-label.store'
import { createGroupHandlers } from './groups.handlers'
import { keepSigner } from './keep-signer'
import type { accountsMessages, CheckedSource, NewSource } from './messages'
import { paperLabel } from './paper-label'
import { createSignerHandlers } from './signers.handlers'

/** What the handlers need to know of the vault. */
type Facts = Pick<JobFacts, 'pinOnly'>

export interface AccountsDeps {
  context: EngineContext
  health: EndpointHealth
  /** Reads the account now and publishes the view; failures stand in its status row. */
  syncNow: (id: AccountId) => Promise<void>
  /** Recomputes what the pages see. */
  publish: () => Promise<void>
  /** Shared with the history's runner and commands. */
  books: Books
  /** Tells the ledger that an account's past is gone. */
  onChanged: (change: HistoryChange) => void
  keepUndo: KeepUndo
}

export function createAccountsHandlers(deps: AccountsDeps): Handlers<typeof accountsMessages, Facts> {
  const { context, publish } = deps
  const { db } = context
  return {
    'accounts.check': async ({ source }) => {
      const checked = await check(deps, source)
      await refuseDuplicate(deps, { checked, typed: source, overlap: createBitcoinOverlap() })
      return checked
    },
    'accounts.add': ({ source, label }, facts) => addAccount(deps, source, label, facts),
    'accounts.edit': async (change, facts) => {
      await editAccount(deps, change, facts)
      return null
    },
    'accounts.pause': async ({ id, paused }) => {
      await changeAccount(deps, id, (account) => ({ ...account, paused }))
      await publish()
      return null
    },
    'accounts.removal': async ({ id }) => ({
      holdings: await db.holdings.where('accountId').equals(id).count(),
      hasCredentials: (await db.credentials.get(id)) !== undefined,
      snapshotsKept: await db.snapshots.count(),
      entries: (await db.histories.get(id))?.entries ?? 0,
    }),
    'accounts.remove': async ({ id }) => {
      await removeAccount(deps, id)
      return null
    },
    ...createSignerHandlers({
      context,
      check: (source) => check(deps, source),
      syncNow: deps.syncNow,
      publish,
    }),
    ...createGroupHandlers(context, publish, deps.keepUndo),
  }
}

async function check({ context, health }: AccountsDeps, source: NewSource): Promise<CheckedSource> {
  const settings = await readSettings(context.db)
  return checkSource(source, {
    context,
    settings,
    health,
    marketCache: createMarketCache(context.db, context.now),
  })
}

const credentialsOf = (source: NewSource): Record<string, string> =>
  source.kind === 'exchange' ? source.credentials : {}

interface DuplicateQuestion {
  checked: Pick<CheckedSource, 'source'>
  typed: NewSource
  except?: AccountId
  /** Shared by the questions of one command: deriving addresses takes a moment. */
  overlap: BitcoinOverlap
}

async function refuseDuplicate(
  { context: { db } }: AccountsDeps,
  { checked: { source }, typed, except, overlap }: DuplicateQuestion,
) {
  const [accounts, credentials] = await Promise.all([db.accounts.toArray(), db.credentials.toArray()])
  const byAccount = new Map(credentials.map((row) => [row.accountId, row.credentials]))
  const connected = accounts
    .filter(({ id }) => id !== except)
    .map((account) => ({ account, credentials: byAccount.get(account.id) ?? {} }))
  const duplicate = findDuplicate(source, credentialsOf(typed), connected, overlap)
  if (duplicate)
    throw new AppError(
      'duplicate',
      say('This is connected already, as "{label}".', { label: duplicate.account.label }),
    )
}

/** A PIN alone does not protect a copied profile well enough for a key that can trade. */
function refuseTradingKey({ rights }: Pick<CheckedSource, 'rights'>, { pinOnly }: Facts) {
  if (pinOnly && rights !== undefined && rights.canTrade !== false)
    throw new AppError(
      'refused',
      rights.canTrade === true
        ? say(
            'This key can trade, and your vault is protected by a PIN only. Add a passphrase or a passkey in the settings first, or use a key that can only read.',
          )
        : say(
            'A vault that only a PIN protects stores no key that can or might trade. Add a passphrase or a passkey first.',
          ),
    )
}

async function addAccount(deps: AccountsDeps, typed: NewSource, label: string | undefined, facts: Facts) {
  const { context, syncNow } = deps
  const { db, now, randomBytes } = context
  const checked = await check(deps, typed)
  refuseTradingKey(checked, facts)
  const question = { checked, typed, overlap: createBitcoinOverlap() }
  await refuseDuplicate(deps, question)
  const id = randomId<AccountId>(randomBytes(16))
  const account: AccountRow = {
    id,
    label: labelOf(checked, label ?? (await freeLabel(db, checked.label))),
    source: checked.source,
    paused: false,
    createdAt: now(),
    tags: [],
  }
  const { source } = account
  await db.transaction('rw', [db.accounts, db.credentials, db.statuses, db.papers], async () => {
    // Again, because the check took seconds: a button pressed twice must not count everything twice.
    await refuseDuplicate(deps, question)
    await db.accounts.add(account)
    if (typed.kind === 'exchange') await db.credentials.add({ accountId: id, credentials: typed.credentials })
    if (source.kind === 'paper') await db.papers.add(firstPaper(id, source.start))
    await db.statuses.add(firstStatus(account, now()))
  })
  await syncNow(id)
  return { id }
}

/** Whoever gives a paper account another name keeps its mark. */
const labelOf = ({ source }: Pick<AccountRow, 'source'>, label: string): string =>
  source.kind === 'paper' ? paperLabel(label) : label

type Change = Parameters<Handlers<typeof accountsMessages, Facts>['accounts.edit']>[0]

async function editAccount(
  deps: AccountsDeps,
  { id, label, tags, source: typed }: Change,
  facts: Facts,
): Promise<void> {
  const { db } = deps.context
  const before = await readAccountRow(deps, id)
  if (typed && typed.kind !== before.source.kind)
    throw new AppError('invalid-input', say('An account cannot change its kind. Add a new one instead.'))
  const checked = typed ? await checkEdit(deps, typed, before.source) : undefined
  const overlap = createBitcoinOverlap()
  const forgotten = checked && !isSameOwner(before.source, checked.source)
  const entries = forgotten ? await readEntryIds(deps.books, id) : new Set<EntryId>()
  if (checked && typed) {
    refuseTradingKey(checked, facts)
    await refuseDuplicate(deps, { checked, typed, except: id, overlap })
  }
  await db.transaction(
    'rw',
    ['accounts', 'credentials', 'statuses', 'holdings', 'cursors', ...HISTORY_TABLES],
    async () => {
      const account = await readAccountRow(deps, id)
      if (checked && typed) {
        await refuseDuplicate(deps, { checked, typed, except: id, overlap })
        await forgetReadings(deps, account, checked.source, entries)
      }
      await db.accounts.put({
        ...account,
        ...(label === undefined ? {} : { label: labelOf(account, label) }),
        ...(tags === undefined ? {} : { tags }),
        ...(checked ? { source: keepSigner(account.source, checked.source) } : {}),
      })
      if (typed?.kind === 'exchange')
        await db.credentials.put({ accountId: id, credentials: typed.credentials })
    },
  )
  if (forgotten) historyGone(deps, id)
  if (typed) await deps.syncNow(id)
  else await deps.publish()
}

/** Of a paper account only whether it counts can change: another venue or other money would be another account. */
async function checkEdit(
  deps: AccountsDeps,
  typed: NewSource,
  before: AccountRow['source'],
): Promise<Pick<CheckedSource, 'source' | 'rights'>> {
  if (typed.kind === 'paper' && before.kind === 'paper')
    return { source: { ...before, counted: typed.counted } }
  return check(deps, typed)
}

/**
 * What was read of another address is no last good value and no past of this one; what lies on a chain that was taken away is
 * in no total any more. The request number of a key stays: it may never go back.
 */
async function forgetReadings(
  { context: { db, now } }: AccountsDeps,
  { id, source }: AccountRow,
  next: AccountRow['source'],
  entries: ReadonlySet<EntryId>,
) {
  if (!isSameOwner(source, next)) {
    await db.holdings.where('accountId').equals(id).delete()
    const cursors = await db.cursors.where('accountId').equals(id).toArray()
    await db.cursors.bulkDelete(cursors.filter(({ subject }) => subject !== NONCE).map((cursor) => cursor.id))
    await db.statuses.put(firstStatus({ id }, now()))
    await forgetHistory(db, id, entries)
  } else if (next.kind === 'evm') {
    const covered = new Set<string>(next.chains)
    const rows = await db.holdings.where('accountId').equals(id).toArray()
    await db.holdings.bulkDelete(
      rows.filter(({ chain }) => chain !== undefined && !covered.has(chain)).map((row) => row.id),
    )
  }
}

async function readAccountRow({ context: { db } }: AccountsDeps, id: AccountId): Promise<AccountRow> {
  const account = await db.accounts.get(id)
  if (!account) throw new AppError('not-found', say('This account does not exist any more.'))
  return account
}

async function changeAccount(
  deps: AccountsDeps,
  id: AccountId,
  change: (account: AccountRow) => AccountRow,
): Promise<void> {
  const { db } = deps.context
  await db.transaction('rw', db.accounts, async () => {
    await db.accounts.put(change(await readAccountRow(deps, id)))
  })
}

/**
 * Everything of the account goes; snapshots of the past keep their totals, and the journal its orders. Orders of made-up money
 * go too: without the account's name nothing would tell them from real ones.
 */
async function removeAccount(deps: AccountsDeps, id: AccountId): Promise<void> {
  const { db } = deps.context
  const entries = await readEntryIds(deps.books, id)
  await db.transaction(
    'rw',
    [
      'accounts',
      'credentials',
      'statuses',
      'holdings',
      'cursors',
      'portfolios',
      'papers',
      'orders',
      'openOrders',
      'orderReadings',
      'allowances',
      'settings',
      ...HISTORY_TABLES,
    ],
    async () => {
      const account = await db.accounts.get(id)
      if (account?.source.kind === 'paper') await db.orders.where('accountId').equals(id).delete()
      await db.accounts.delete(id)
      if (account) await forgetDeskAccount(db, account)
      await db.papers.delete(id)
      await db.openOrders.where('accountId').equals(id).delete()
      await db.orderReadings.delete(id)
      await db.allowances.where('accountId').equals(id).delete()
      await db.credentials.delete(id)
      await db.statuses.delete(id)
      await db.holdings.where('accountId').equals(id).delete()
      await db.cursors.where('accountId').equals(id).delete()
      await forgetHistory(db, id, entries)
      for (const portfolio of await db.portfolios.toArray())
        if (portfolio.accounts.includes(id))
          await db.portfolios.put({
            ...portfolio,
            accounts: portfolio.accounts.filter((each) => each !== id),
          })
    },
  )
  deps.context.announce('settings')
  historyGone(deps, id)
  await deps.publish()
}

function historyGone({ books, onChanged }: AccountsDeps, id: AccountId): void {
  books.forget(id)
  onChanged({ kind: 'entries', accounts: [id] })
}
