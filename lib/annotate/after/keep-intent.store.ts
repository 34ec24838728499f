/** The journal of intents: what a page asked for and what was said about it, written by each pass and kept for 400 days. */
import type { Amount } from '@/lib/core/amount'
import { type AssetAmount, toUnits } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import { type IntentRow, SETTLED } from '@/lib/db/rows'
import { freshPrice } from '@/lib/swaps/gather-quotes.store'
import { readPricing } from '@/lib/trading/read-pricing.store'
import type { NamedAmount, SwapFacts } from '../define-check'
import type { NoteJob } from '../jobs'
import type { NotedRequest } from '../noting/note-request.store'
import { makeRoom } from './make-room.store'

/** Honest calls are shorter; what is longer is kept in the note's words only, for the journal must stay small. */
const MAX_DATA = 2 + 2 * 16 * 1024

interface Keeping {
  db: Database
  now: () => number
}

/** What was learned of it since stays. A request that does not say who would sign is in no journal. */
export async function keepIntent({ db, now }: Keeping, job: NoteJob, noted: NotedRequest): Promise<void> {
  if (noted.prepared.from === '') return
  const row = await rowOf({ db, now }, job, noted)
  await db.transaction('rw', db.intents, async () => {
    const before = await db.intents.get(job.id)
    // A first pass that comes late (an engine was started anew) takes nothing back.
    if (before?.note.state === 'whole' && row.note.state === 'read') return
    const { outcome, hash, result, dueAt = SETTLED } = before ?? {}
    await db.intents.put({
      ...row,
      dueAt,
      ...(outcome === undefined ? {} : { outcome }),
      ...(hash === undefined ? {} : { hash }),
      ...(result === undefined ? {} : { result }),
    })
    await makeRoom(db, now())
  })
}

async function rowOf(
  keeping: Keeping,
  job: NoteJob,
  { note, prepared, swap }: NotedRequest,
): Promise<Omit<IntentRow, 'dueAt'>> {
  const { asked, chain, from, account } = prepared
  const [call] = asked.kind === 'calls' ? asked.calls : []
  const kept = swap && keptSwap(swap)
  const mid = job.pass === 'whole' && swap ? await midOf(keeping, swap) : undefined
  return {
    id: job.id,
    at: job.at,
    origin: job.origin,
    method: job.request.method,
    chain,
    from,
    note,
    ...(account ? { accountId: account.id } : {}),
    ...(call && call.data.length <= MAX_DATA
      ? { call: { to: call.to, value: toUnits(BigInt(call.value)), data: call.data } }
      : {}),
    ...(kept ? { swap: kept } : {}),
    ...(mid ? { mid } : {}),
  }
}

function keptSwap({ protocol, pays, least, simulated }: SwapFacts): IntentRow['swap'] {
  if (!pays) return undefined
  return {
    pays: plain(pays),
    ...(protocol === undefined ? {} : { protocol }),
    ...(least ? { least: plain(least) } : {}),
    ...(simulated ? { expected: plain(simulated) } : {}),
  }
}

const plain = ({ asset, symbol, quantity }: NamedAmount): AssetAmount => ({ asset, symbol, quantity })

/** Prices of both sides as they are stored now; the pass has just seen to them. */
async function midOf(
  { db, now }: Keeping,
  { pays, least, simulated }: SwapFacts,
): Promise<{ pays: Amount; receives: Amount } | undefined> {
  const gets = simulated ?? least
  if (!pays || !gets) return undefined
  const pricing = await readPricing(db, now())
  const [paid, received] = [freshPrice(pricing, pays.asset), freshPrice(pricing, gets.asset)]
  return paid === undefined || received === undefined ? undefined : { pays: paid, receives: received }
}
