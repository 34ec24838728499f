/** Asks the journals what became of a leg, and stores what they say. Sends nothing. */
import { type Amount, compare } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { readWhole } from '@/lib/db/read-whole.store'
import type { OrderRow, RunLeg, RunRow, WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { changeOrder } from '@/lib/trading/change-order.store'
import { lapsed } from '@/lib/trading/order-row'
import { afterAttempt, endLeg, stopAt } from './after-attempt'
import { changeRun } from './change-run.store'
import { movedRun, withLeg } from './run-row'
import type { RunsContext } from './runs-context'
import { txOutcome } from './tx-outcome'

type Context = Pick<RunsContext, 'db' | 'now' | 'announce'>

/** @returns false while its end is not known */
export async function followLeg(context: Context, run: RunRow, leg: RunLeg): Promise<boolean> {
  const isKnown =
    leg.leg.way.kind === 'order' ? await followOrder(context, run, leg) : await followTx(context, run, leg)
  if (!isKnown) return false
  context.announce()
  await checkpoint('run.followed')
  return true
}

async function followOrder({ db, now }: Context, run: RunRow, leg: RunLeg): Promise<boolean> {
  const rows: OrderRow[] = []
  for (const id of leg.orders) {
    const { row } = await readWhole(db.orders.get(id))
    if (row) rows.push(row)
  }
  // A draft that nobody confirms any more: this run was stopped between the two.
  const last = rows.at(-1)
  if (last?.state === 'draft') {
    const ended = await changeOrder(db, last.id, (row) => lapsed(row, now()))
    if (ended) rows.splice(-1, 1, ended)
  }
  const isWhole = rows.length === leg.orders.length && rows.length > 0
  const next = await changeRun(db, run.id, (latest) => {
    const current = latest.legs.find(({ id }) => id === leg.id)
    if (current?.state !== 'sending' || current.orders.at(-1) !== leg.orders.at(-1)) return latest
    if (!isWhole) return stopAt(latest, leg.id, { state: 'failed', at: now(), error: lost })
    return afterAttempt(latest, current, { rows, at: now() })
  })
  return next !== undefined
}

const lost: ErrorShape = {
  code: 'not-found',
  sentence: say(
    'The journal of orders does not tell any more what became of this one. Look at the venue before you try again.',
  ),
}

async function followTx({ db, now }: Context, run: RunRow, leg: RunLeg): Promise<boolean> {
  const signed = leg.tx === undefined ? undefined : (await readWhole(db.walletTxs.get(leg.tx))).row
  const latest = signed && (await latestOf({ db }, signed))
  const outcome = signed && latest ? txOutcome({ signed, latest }, leg.leg) : undefined
  const at = now()
  const next = await changeRun(db, run.id, (current) => {
    if (current.legs.find(({ id }) => id === leg.id)?.state !== 'sending') return current
    switch (outcome?.kind) {
      case 'pending':
        return undefined
      case 'mined': {
        const { kind: _, ...moves } = outcome
        return endLeg(
          withLeg(current, leg.id, (each) => ({ ...each, ...moves })),
          leg.id,
          { state: isWhole(leg, moves.paid) ? 'done' : 'partial', at },
        )
      }
      case 'failed':
        return stopAt(current, leg.id, {
          state: 'failed',
          at,
          error: { code: 'refused', sentence: outcome.why },
        })
      case 'not-sent':
        return movedRun(
          withLeg(current, leg.id, ({ tx: _, ...each }) => ({ ...each, state: 'waiting' })),
          { at, leg: leg.id, note: say('It was not sent. It waits for your signature again.') },
        )
      case undefined:
        return stopAt(current, leg.id, { state: 'failed', at, error: lostTx })
      default:
        return outcome satisfies never
    }
  })
  return next !== undefined
}

const isWhole = ({ leg: { way } }: RunLeg, paid: Amount | undefined): boolean =>
  way.kind !== 'swap' || paid === undefined || compare(paid, way.amount) >= 0

const lostTx: ErrorShape = {
  code: 'not-found',
  sentence: say(
    'The journal of your wallet does not tell any more what became of this swap. Look at the chain before you try again.',
  ),
}

/** What was sent in its place, and in place of that one. */
async function latestOf({ db }: Pick<Context, 'db'>, signed: WalletTxRow): Promise<WalletTxRow | undefined> {
  let latest = signed
  for (let hops = 0; hops < 50 && latest.state === 'replaced' && latest.replacedBy; hops++) {
    const { row } = await readWhole(db.walletTxs.get(latest.replacedBy))
    if (!row) return latest
    latest = row
  }
  return latest
}
