/** Wires the engine: session (database, network, keys), jobs of all features, digest for the worker. */
import { createAccountingHandlers } from '@/lib/accounting/accounting.handlers'
import { accountingMessages } from '@/lib/accounting/messages'
import { createAccountsHandlers } from '@/lib/accounts/accounts.handlers'
import { accountsMessages } from '@/lib/accounts/messages'
import { alertMessages } from '@/lib/alerts/messages'
import { createIndexHandlers } from '@/lib/analytics/indexes/indexes.handlers'
import { indexMessages } from '@/lib/analytics/indexes/messages'
import { xrayMessages } from '@/lib/analytics/xray/messages'
import { createXrayHandlers } from '@/lib/analytics/xray/xray.handlers'
import { annotateEngineMessages } from '@/lib/annotate/messages'
import { assistantMessages } from '@/lib/assistant/messages'
import { checkEndpoints, removedChains } from '@/lib/chains/check-endpoints.client'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { openChainHistory } from '@/lib/chains/history/open-history.client'
import { base64, fromBase64 } from '@/lib/core/bytes'
import { toAppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { readView } from '@/lib/db/view.store'
import { badgeOf } from '@/lib/engine/badge'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { createFollowUp } from '@/lib/engine/follow-up'
import { isGranted } from '@/lib/engine/granted-origins'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { createSocketGuard } from '@/lib/engine/guarded-socket.client'
import { createGuardedStream } from '@/lib/engine/guarded-stream.client'
import { createRequestLog } from '@/lib/engine/request-log.store'
import { createEngine, type EngineJobs } from '@/lib/engine/run'
import { createUndo } from '@/lib/engine/undo'
import { createUndoHandlers, undoMessages } from '@/lib/engine/undo-messages'
import { createHistoryHandlers } from '@/lib/history/history.handlers'
import { makeDue } from '@/lib/history/make-due.store'
import { historyMessages } from '@/lib/history/messages'
import { readBookBalances } from '@/lib/history/read-book-balances.store'
import { checkFileSegments, createSegmentBackup } from '@/lib/history/segment-backup'
import { readFile } from '@/lib/imports/read-file'
import { createLedgerHandlers } from '@/lib/ledger/ledger.handlers'
import { ledgerMessages } from '@/lib/ledger/messages'
import { marketsMessages } from '@/lib/markets/messages'
import { announce } from '@/lib/messages/broadcast.browser'
import type { InputOf } from '@/lib/messages/define'
import { compose } from '@/lib/messages/serve'
import { createCustomTokenHandlers } from '@/lib/portfolio/custom-tokens/custom-tokens.handlers'
import { customTokenMessages } from '@/lib/portfolio/custom-tokens/messages'
import { portfolioMessages } from '@/lib/portfolio/messages'
import { createPortfolioHandlers } from '@/lib/portfolio/portfolio.handlers'
import { publishView } from '@/lib/portfolio/publish.store'
import type { PortfolioHead } from '@/lib/portfolio/view'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { settingsMessages } from '@/lib/settings/messages'
import { createSettingsHandlers } from '@/lib/settings/settings.handlers'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { createLedgerDeviceHandlers } from '@/lib/signers/ledger/ledger-device.handlers'
import { ledgerDeviceMessages } from '@/lib/signers/ledger/messages'
import { swapMessages } from '@/lib/swaps/messages'
import { syncMessages } from '@/lib/sync/messages'
import { recoverInterrupted } from '@/lib/sync/recover-interrupted.store'
import { createPriceRefresher } from '@/lib/sync/refresh-prices.store'
import { healthFor } from '@/lib/sync/separate-addresses.store'
import { createSyncHandlers } from '@/lib/sync/sync.handlers'
import { createSyncer } from '@/lib/sync/sync-accounts.store'
import { tradingMessages } from '@/lib/trading/messages'
import { recoverOrders } from '@/lib/trading/recover-orders.store'
import { createBackupHandlers, createBackupInspect } from '@/lib/vault/backup.handlers'
import { backupMessages } from '@/lib/vault/backup-messages'
import { deriveInWorker, spawnDeriveWorker } from '@/lib/vault/derive-worker.client'
import type { KdfRequest } from '@/lib/vault/kdf'
import { createMutex } from '@/lib/vault/mutex'
import { refuseTradingKeys } from '@/lib/vault/pin-only'
import { type Subkeys, subkeys, viewCryptoKey } from '@/lib/vault/subkeys'
import { createApprovalHandlers } from '@/lib/wallets/approvals/approvals.handlers'
import { approvalMessages } from '@/lib/wallets/approvals/messages'
import { hasReadApprovals } from '@/lib/wallets/approvals/refresh-approvals.store'
import { revokeBuilder } from '@/lib/wallets/approvals/revoke-builder.client'
import { walletMessages } from '@/lib/wallets/messages'
import { recoverWalletTxs } from '@/lib/wallets/recover-wallet-txs.store'
import { sendMessages } from '@/lib/wallets/send/messages'
import { openAlerts } from './open-alerts'
import { openAnnotations } from './open-annotations'
import { openAssistant } from './open-assistant'
import { openDesk } from './open-desk'
import { openMarkets } from './open-markets'
import { openPast } from './open-past'
import { openPayments } from './open-payments'
import { openRebalance } from './open-rebalance'
import { openSwaps } from './open-swaps'
import { openWallets } from './open-wallets'

const deriveKey = deriveInWorker(spawnDeriveWorker)
const inspectBackup = createBackupInspect(deriveKey, checkFileSegments)

const messages = {
  ...accountsMessages,
  ...settingsMessages,
  ...syncMessages,
  ...portfolioMessages,
  ...customTokenMessages,
  ...historyMessages,
  ...ledgerMessages,
  ...accountingMessages,
  ...indexMessages,
  ...xrayMessages,
  ...marketsMessages,
  ...tradingMessages,
  ...swapMessages,
  ...ledgerDeviceMessages,
  ...approvalMessages,
  ...walletMessages,
  ...sendMessages,
  ...rebalanceMessages,
  ...alertMessages,
  ...annotateEngineMessages,
  ...assistantMessages,
  ...undoMessages,
  ...backupMessages,
}

/** @param wakeWorker something is to be told that no job has asked for: the worker asks for the digest */
export const createHoldfastEngine = (wakeWorker: () => void) =>
  createEngine({
    // Keys cross the channel as text: Chromium's messages are JSON.
    keyless: {
      messages: { 'backup.inspect': backupMessages['backup.inspect'] },
      handlers: {
        'engine.deriveKey': async (request: KdfRequest) => base64(await deriveKey(request)),
        'backup.inspect': (file: InputOf<(typeof backupMessages)['backup.inspect']>) =>
          inspectBackup(file, undefined),
      },
    },
    open: (dataKey) => openSession(dataKey, wakeWorker),
  })

async function openSession(dataKeyText: string, wakeWorker: () => void): Promise<EngineJobs> {
  const dataKey = fromBase64(dataKeyText)
  const keys = await subkeys(dataKey)
  const db = openDatabase({ rowKey: keys.rows, indexKey: keys.index })
  try {
    return await openJobs(db, dataKey, keys, wakeWorker)
  } catch (error) {
    db.close()
    throw error
  }
}

/** A damaged row is said by the jobs that need it; the engine must open all the same, or no backup could be restored. */
const unlessDamaged = (recovering: Promise<void>): Promise<void> =>
  recovering.catch((error: unknown) => {
    if (toAppError(error).code !== 'vault-damaged') throw error
  })

async function openJobs(
  db: Database,
  dataKey: Uint8Array,
  keys: Subkeys,
  wakeWorker: () => void,
): Promise<EngineJobs> {
  await db.open()
  await unlessDamaged(recoverInterrupted(db, Date.now()))
  await unlessDamaged(recoverOrders(db, Date.now()))
  await unlessDamaged(recoverWalletTxs(db, Date.now()))
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const log = createRequestLog(db, randomBytes)
  let blockedHosts = new Set((await readSettings(db)).blockedHosts)
  // A lock ends what is under way: nothing signs or sends any more once the key is gone.
  const locked = new AbortController()
  let origins: readonly string[] = []
  const door = {
    now: () => Date.now(),
    log: log.add,
    isAllowed: (host: string) => !blockedHosts.has(host),
    isGranted: (url: string) => isGranted(url, origins),
  }
  const network = { ...door, fetch: globalThis.fetch.bind(globalThis) }
  const guarded = createGuardedFetch(network)
  const guardedStream = createGuardedStream(network)
  const untilLocked = (signal: AbortSignal | undefined) =>
    signal ? AbortSignal.any([signal, locked.signal]) : locked.signal
  const context: EngineContext = {
    db,
    fetch: (request) => guarded({ ...request, signal: untilLocked(request.signal) }),
    now: () => Date.now(),
    randomBytes,
    viewKey: await viewCryptoKey(dataKey),
    announce: (kind) => {
      announce({ kind })
      // A page hears that by itself; the browser's notifications are the worker's, and it may be asleep.
      if (kind === 'alerts') wakeWorker()
    },
  }

  const undo = createUndo(randomBytes)
  const health = createEndpointHealth()
  const syncer = createSyncer(context, health, (account) => readBookBalances(db, keys.segments, account))
  const prices = createPriceRefresher(context)
  const viewKey = context.viewKey
  // An engine that has just been opened has not built a view yet: the last one that was published still holds.
  let view: Pick<PortfolioHead, 'change24h' | 'wantedCurrency'> | undefined = await readView<PortfolioHead>(
    'head',
    viewKey,
  )
  // One after the other: a slow older view must never be written over a newer one.
  const inTurn = createMutex()
  const markets = openMarkets(context, createSocketGuard(door))
  const publish = () =>
    inTurn(async () => {
      view = await publishView(context, (built) => rebalance.driftsFor(built))
      markets.viewChanged()
    })
  const readBlockedHosts = async () => {
    blockedHosts = new Set((await readSettings(db)).blockedHosts)
  }
  const refresh = async () => {
    await prices.refresh()
    await publish()
  }

  const past = openPast(context, {
    keys: { rowKey: keys.rows, indexKey: keys.index, segmentKey: keys.segments },
    openChain: async (source) => {
      const { fetch, now } = context
      const settings = await readSettings(db)
      const own = await healthFor(db, source, { settings, health })
      return openChainHistory(source, { fetch, now, health: own, settings })
    },
  })
  /** Holdings, prices and settings are part of what the ledger answers. */
  const tellLedger = () => past.ledger.changed('surroundings', 'prices')

  const approvals = createApprovalHandlers({ db, fetch: context.fetch, now: context.now, health }, tellLedger)

  /** Balances, rights and past of an account that has moved are read anew. */
  const onMoved = createFollowUp<AccountId>(async (ids) => {
    await makeDue(db, ids, Date.now())
    await syncer.sync(ids)
    await refresh()
    tellLedger()
    past.wake()
    // A transaction may have given a right, used it up or taken it back.
    for (const account of ids)
      if (await hasReadApprovals(context, account))
        await approvals['approvals.refresh']({ account }, undefined)
  })

  const desk = openDesk(context, {
    ledger: past.ledger,
    lines: markets.lines,
    onMoved,
  })

  const onEntries = (account: AccountId) => past.changed({ kind: 'entries', accounts: [account] })
  const swaps = openSwaps(context, {
    health,
    desk,
    lines: markets.lines,
    books: past.books,
    onEntries,
    onFilled: onMoved,
  })
  const payments = openPayments(context, { health, ledger: past.ledger })
  const wallets = openWallets(context, {
    health,
    books: past.books,
    ledger: past.ledger,
    builders: { send: payments.builder, revoke: revokeBuilder, ...swaps.builders },
    ensurePrices: desk.ensurePrices,
    onEntries,
    onMined: onMoved,
  })

  const rebalance = openRebalance(context, {
    desk,
    executions: swaps.executions,
    ledger: past.ledger,
    readAgain: (accounts) => syncer.sync(accounts),
    publish,
    keepUndo: undo.keep,
  })
  await unlessDamaged(rebalance.recover())

  const annotations = openAnnotations(context, {
    health,
    ledger: past.ledger,
    ownDeposits: payments.ownDeposits,
    executions: swaps.executions,
    ensurePrices: desk.ensurePrices,
  })

  const alerts = openAlerts(context, {
    health,
    segmentKey: keys.segments,
    ledger: past.ledger,
    ensurePrices: desk.ensurePrices,
    markets,
    keepUndo: undo.keep,
  })
  markets.onTicker(alerts.onTicker)

  const assistant = openAssistant(context, {
    stream: (request) => guardedStream({ ...request, signal: untilLocked(request.signal) }),
    handlers: () => handlers,
    keepUndo: undo.keep,
  })
  await unlessDamaged(assistant.recover())

  /** Manual accounts hold what their entries come to, and a correction or a file has changed entries, or made accounts. */
  const readBooks = async (changed: readonly AccountId[]) => {
    const accounts = await db.accounts.toArray()
    const books = accounts.filter(
      ({ id, source }) => source.kind === 'manual' && (source.positions.length === 0 || changed.includes(id)),
    )
    if (books.length === 0) return
    await syncer.sync(books.map(({ id }) => id))
    await refresh()
    tellLedger()
  }

  const tick = async () => {
    await checkpoint('tick.started')
    await syncer.sync(await syncer.due())
    await refresh()
    tellLedger()
    await desk.tick()
    await wallets.tick()
    await swaps.orders.look()
    swaps.orders.wake()
    await annotations.tick()
    await rebalance.tick()
    await alerts.tick()
    await assistant.tick()
    await past.readAWhile()
    await alerts.lookIfWoken()
    return null
  }

  const handlers: EngineJobs['handlers'] = {
    ...compose(
      accountsMessages,
      createAccountsHandlers({
        context,
        keepUndo: undo.keep,
        health,
        books: past.books,
        onChanged: past.changed,
        publish: async () => {
          await publish()
          tellLedger()
        },
        syncNow: async (id) => {
          await syncer.sync([id])
          await refresh()
          tellLedger()
          past.wake()
        },
      }),
    ),
    ...compose(undoMessages, createUndoHandlers(undo)),
    ...compose(
      settingsMessages,
      createSettingsHandlers({
        context,
        check: (before, after) => checkEndpoints({ before, after, fetch: context.fetch, now: context.now }),
        removedChains,
        keepUndo: undo.keep,
        read: async (accounts) => {
          await syncer.sync(accounts)
          await refresh()
          tellLedger()
        },
        onChanged: async () => {
          await readBlockedHosts()
          await publish()
          // A coin as display currency may have no price yet.
          if (view?.wantedCurrency !== undefined) await refresh()
          tellLedger()
          // A source that was missing may be there now.
          past.wake()
        },
      }),
    ),
    ...compose(
      syncMessages,
      createSyncHandlers({
        context,
        syncer,
        prices,
        publish: async () => {
          await publish()
          tellLedger()
        },
      }),
    ),
    ...compose(
      portfolioMessages,
      createPortfolioHandlers(
        context,
        async () => {
          await refresh()
          tellLedger()
        },
        undo.keep,
      ),
    ),
    ...compose(
      customTokenMessages,
      createCustomTokenHandlers(
        { ...context, health },
        {
          keepUndo: undo.keep,
          read: async (accounts) => void (await syncer.sync(accounts)),
          onChanged: async () => {
            await refresh()
            tellLedger()
          },
        },
      ),
    ),
    ...compose(
      historyMessages,
      createHistoryHandlers({
        context,
        books: past.books,
        keepUndo: undo.keep,
        wake: past.wake,
        onChanged: (change) => {
          past.changed(change)
          if (change.kind === 'surroundings') return
          // What fails here is read again by the next tick.
          readBooks(change.kind === 'entries' ? change.accounts : []).catch(() => undefined)
        },
        readFile,
      }),
    ),
    ...compose(ledgerMessages, createLedgerHandlers(past.ledger)),
    ...compose(
      accountingMessages,
      createAccountingHandlers({
        db,
        announce: (kind) => {
          context.announce(kind)
          tellLedger()
        },
      }),
    ),
    ...compose(indexMessages, createIndexHandlers({ context, onChanged: tellLedger })),
    ...compose(marketsMessages, markets.handlers),
    ...compose(tradingMessages, desk.handlers),
    ...compose(
      ledgerDeviceMessages,
      createLedgerDeviceHandlers({
        fetch: context.fetch,
        now: context.now,
        isAllowed: async () => (await readSettings(db)).askLedgerTokens,
      }),
    ),
    ...compose(swapMessages, swaps.handlers),
    ...compose(walletMessages, wallets.handlers),
    ...compose(approvalMessages, approvals),
    ...compose(sendMessages, payments.handlers),
    ...compose(rebalanceMessages, rebalance.handlers),
    ...compose(alertMessages, alerts.handlers),
    ...alerts.jobs,
    ...compose(annotateEngineMessages, annotations.handlers),
    ...annotations.jobs,
    ...compose(assistantMessages, assistant.handlers),
    ...compose(xrayMessages, createXrayHandlers({ context, onChanged: tellLedger })),
    ...compose(
      backupMessages,
      createBackupHandlers({
        context,
        deriveKey,
        segments: createSegmentBackup(past.books),
        publish: async () => {
          await readBlockedHosts()
          await alerts.forget()
          context.announce('settings')
          await publish()
          past.ledger.changed('entries', 'words', 'surroundings', 'prices')
        },
      }),
    ),
    'engine.tick': tick,
    /** Nothing but the digest that comes with every answer. */
    'engine.digest': async () => null,
    'engine.lockDrafts': async () => {
      await desk.lockDrafts()
      await wallets.lockDrafts()
      swaps.book.clear()
      rebalance.lockDrafts()
      assistant.lock()
      return null
    },
    'engine.refusePinOnly': async () => {
      refuseTradingKeys(await db.accounts.toArray())
      return null
    },
    'engine.initialise': async ({ demo }: { demo: boolean }) => {
      await storeSettings(db, { demo })
      await publish()
      return null
    },
  }

  return {
    messages,
    handlers,
    learn: (facts) => {
      origins = facts.origins
      assistant.learn(facts)
      alerts.learn(facts)
    },
    digest: async () => {
      const settings = await readSettings(db)
      const toldAlerts = await alerts.digest()
      return {
        nextDueAt: Math.min(
          await syncer.nextDueAt(),
          await past.nextDueAt(),
          await desk.nextDueAt(),
          await wallets.nextDueAt(),
          await swaps.orders.nextDueAt(),
          await rebalance.nextDueAt(),
          await annotations.nextDueAt(),
          await assistant.nextDueAt(),
          await alerts.nextDueAt(),
        ),
        badge: badgeOf({
          ratio: view?.change24h?.ratio ?? null,
          show: settings.badgeShowsChange,
          unseen: toldAlerts.unseen,
        }),
        locks: {
          screenLockMinutes: settings.screenLockMinutes,
          vaultLockOnOsLock: settings.vaultLockOnOsLock,
        },
        demo: settings.demo,
        alerts: toldAlerts,
        busy:
          past.isGoing() ||
          assistant.isBusy() ||
          (await desk.isBusy()) ||
          (await wallets.isBusy()) ||
          (await swaps.orders.isBusy()) ||
          (await rebalance.isBusy()) ||
          (await annotations.isBusy()),
      }
    },
    close: async () => {
      locked.abort()
      desk.close()
      wallets.close()
      swaps.orders.close()
      rebalance.close()
      annotations.close()
      alerts.close()
      markets.close()
      past.close()
      await assistant.close()
      try {
        await log.flush()
      } finally {
        db.close()
      }
    },
  }
}
