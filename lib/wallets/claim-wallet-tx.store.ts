/**
 * A confirm takes its draft, once, and gets what is to be signed. Everything that makes it good is looked at in the
 * transaction that takes it: the word and the hash that the review gave out, its time, the session, the dangers that were
 * ticked, the kill switch, and whether its number is still free.
 */
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PreparedTx, WalletTxId, WalletTxState } from '@/lib/core/wallet-tx'
import { wordHashOf } from '@/lib/core/word-hash'
import type { WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { readSettings } from '@/lib/settings/settings.store'
import { stoppedError } from '@/lib/trading/refuse-new-orders.store'
import { txsOf } from './change-wallet-tx.store'
import { handedLimitOf } from './look-times'
import { journalChecks } from './reviewing/journal-checks'
import type { WalletContext } from './wallet-context'
import { walletTxHash } from './wallet-tx-hash'
import { moved, nonceOf } from './wallet-tx-row'

export interface WalletConfirm {
  id: WalletTxId
  hash: string
  word: string
  /** Names of the dangers that were ticked. */
  accepted: readonly string[]
}

/**
 * @returns what the signer is to be asked for; this one answer is the only one
 * @throws AppError `not-found`, or `refused` with what to do; nobody is asked to sign then
 */
export async function confirmWalletTx(
  context: WalletContext,
  confirm: WalletConfirm,
): Promise<{ tx: PreparedTx }> {
  const claimed = await claim(context, confirm)
  await checkpoint('wallet.handed')
  context.wake()
  if ('refusal' in claimed) throw claimed.refusal
  return { tx: claimed.tx }
}

type Claimed = { tx: PreparedTx } | { refusal: AppError }

function claim(context: WalletContext, confirm: WalletConfirm): Promise<Claimed> {
  const { db, now } = context
  return db.transaction('rw', [db.walletTxs, db.settings, db.accounts], async () => {
    const row = await db.walletTxs.get(confirm.id)
    if (!row) throw new AppError('not-found', say('This transaction does not exist.'))
    refuseUnlessMeant(row, confirm)
    const refusal = await endOf(context, row)
    const at = now()
    const next =
      refusal === undefined
        ? moved(row, { state: 'handed', at, dueAt: at + handedLimitOf(row.signer) })
        : moved(row, { state: 'lapsed', at, error: toErrorShape(refusal) })
    await db.walletTxs.put(next)
    void checkpoint('wallet.claiming')
    return refusal === undefined ? { tx: row.tx } : { refusal }
  })
}

/** @throws AppError for a confirm that does not belong to the draft; the draft stays as it is */
function refuseUnlessMeant(row: WalletTxRow, { hash, word, accepted }: WalletConfirm): void {
  const isSame = hash === row.hash && walletTxHash(row.tx) === row.hash
  if (!isSame || wordHashOf(word) !== row.wordHash)
    throw new AppError(
      'refused',
      say('This is not the transaction that was reviewed. Nothing was signed. Review it again.'),
    )
  if (row.state !== 'draft')
    throw new AppError('refused', say('This review was confirmed or ended already. Nothing more is signed.'))
  const open = row.checks.filter(({ what, level }) => level === 'danger' && !accepted.includes(what))
  if (open.length > 0)
    throw new AppError('refused', say('Tick every danger of the review before you confirm it.'))
}

/** Why a confirm that belongs to the draft is not followed all the same; its review is over then. */
async function endOf({ db, now, session }: WalletContext, row: WalletTxRow): Promise<AppError | undefined> {
  const at = now()
  if (row.session !== session())
    return new AppError(
      'refused',
      say('Holdfast was locked or restarted since this review. Nothing was signed. Review it again.'),
    )
  // A clock that was set back makes no review longer than it was.
  if (at >= row.expiresAt || at < row.at)
    return new AppError('refused', say('This review is too old. Nothing was signed. Review it again.'))
  const { desk } = await readSettings(db)
  if (desk.stopped) return stoppedError()
  const account = await db.accounts.get(row.accountId)
  if (account?.source.kind !== 'evm' || account.source.signer === undefined)
    return new AppError('refused', say('This account has no wallet that signs for it any more.'))
  if (account.source.address !== row.tx.from)
    return new AppError(
      'refused',
      say('The address of this account was changed since this review. Nothing was signed. Review it again.'),
    )
  const others = await txsOf(db, row.tx)
  return collisionOf(row, others) ?? doubleOf(row, others)
}

/** The same was confirmed in another page after this review, and its answer was lost: this review could not warn of it. */
export function doubleOf(row: WalletTxRow, others: readonly WalletTxRow[]): AppError | undefined {
  const rest = others.filter(({ id }) => id !== row.id && id !== row.replaces)
  const news = journalChecks(row.tx, rest).filter(
    ({ what, level }) => level === 'danger' && !row.checks.some((check) => check.what === what),
  )
  return news.length === 0
    ? undefined
    : new AppError(
        'refused',
        say(
          'The same was confirmed elsewhere meanwhile, and nobody knows yet whether it was sent. Nothing was signed. Review it again.',
        ),
      )
}

const UNDER_WAY: ReadonlySet<WalletTxState> = new Set(['handed', 'signed'])
/** What is unclear may have it; the review warns of that, or a lost answer would keep an account from sending. */
const HAS_NUMBER: ReadonlySet<WalletTxState> = new Set(['sent', 'mined', 'failed'])

/** Two transactions of one number: the second would take the place of the first one, or be refused by every node. */
export function collisionOf(row: WalletTxRow, others: readonly WalletTxRow[]): AppError | undefined {
  const target = others.find(({ id }) => id === row.replaces)
  if (row.replaces !== undefined && !(target && isReplaceable(target)))
    return new AppError('refused', say('What was to be replaced is settled by now. Nothing was signed.'))
  const rest = others.filter(({ id }) => id !== row.id && id !== row.replaces)
  if (rest.some(({ state }) => UNDER_WAY.has(state)))
    return new AppError(
      'refused',
      say('Another transaction of this account waits for its signature or for a node. Finish it first.'),
    )
  const isTaken =
    row.replaces === undefined &&
    rest.some((other) => HAS_NUMBER.has(other.state) && nonceOf(other) === row.tx.nonce)
  return isTaken
    ? new AppError('refused', say('Another transaction has taken the number of this one. Review it again.'))
    : undefined
}

/** Its number is not used up yet, and its bytes may be anywhere. */
export const isReplaceable = ({ state }: Pick<WalletTxRow, 'state'>): boolean =>
  state === 'sent' || state === 'signed'
