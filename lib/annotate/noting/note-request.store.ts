/**
 * The note about one request, in two passes: at once from its bytes and what is stored, then with what nodes, venues and the
 * ledger answer. Each pass is complete in itself, so that nothing is lost with a worker or an engine.
 */
import { type Note, type NoteLine, type ToldSentence, tell } from '@/lib/core/note'
import { readSettings } from '@/lib/settings/settings.store'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import type { CheckInput, SwapFacts } from '../define-check'
import type { NoteJob } from '../jobs'
import { type Opening, openingOf } from '../opening-lines'
import { composeNote } from './compose-note'
import { type ChainView, isNamed, lookAtChain } from './look-at-chain.client'
import { notLookedAt } from './not-looked-at'
import { createNoteSources } from './note-sources.store'
import type { NotingContext } from './noting-context'
import { type PreparedRequest, prepareRequest } from './prepare-request.store'
import { runChecks } from './run-checks'
import { swapFactsOf } from './swap-facts'
import { tokensOf } from './tokens-of'
import { withoutTerms } from './without-terms'

/** A note with what the journal keeps beside it. */
export interface NotedRequest {
  note: Note
  prepared: PreparedRequest
  swap?: SwapFacts
}

/** One check that hangs keeps nobody waiting. */
const PATIENCE_MS = 6_000
const UNSEEN: ChainView = { isDoubted: false }

/** @throws only what the database throws: whatever does not answer is told in the note */
export async function noteRequest(context: NotingContext, job: NoteJob): Promise<NotedRequest> {
  const prepared = await prepareRequest(context.db, job.request)
  const view = job.pass === 'read' ? UNSEEN : await look(context, prepared)
  const { telling, names, asked } = prepared
  const changes = view.changes?.filter(isNamed)
  const { isDoubted } = view
  const swap = swapFactsOf({ asked, telling, isDoubted, ...(changes ? { changes } : {}) })
  if (job.pass === 'whole') await ensurePrices(context, swap)
  const input = inputOf(job, prepared, { view, ...(swap ? { swap } : {}) })
  const found = await runChecks({
    checks: context.checks,
    choices: (await readSettings(context.db)).annotation.checks,
    sources: createNoteSources(context, names),
    input,
    pass: job.pass,
    patienceMs: PATIENCE_MS,
  })
  const note = composeNote({
    id: job.id,
    at: job.at,
    origin: job.origin,
    state: job.pass,
    opening: openingWith(prepared, view),
    found: { ...found, notRun: [...notLookedAt(prepared, view), ...found.notRun] },
  })
  return { note, prepared, ...(swap ? { swap } : {}) }
}

async function look(context: NotingContext, prepared: PreparedRequest): Promise<ChainView> {
  if (!prepared.evmChain) return UNSEEN
  const { options } = await chainNodes(prepared.evmChain.id, context)
  return lookAtChain(prepared, options)
}

/** All at once, before many checks ask for them one by one. */
async function ensurePrices(context: NotingContext, swap: SwapFacts | undefined): Promise<void> {
  const assets = [swap?.pays, swap?.least, swap?.simulated].flatMap((each) => each?.asset ?? [])
  if (assets.length > 0) await context.ensurePrices([...new Set(assets)])
}

function inputOf(
  { origin, at }: NoteJob,
  prepared: PreparedRequest,
  { view, swap }: { view: ChainView; swap?: SwapFacts },
): CheckInput {
  const { chain, chainName, from, asked, account, accounts } = prepared
  const changes = view.changes?.filter(isNamed)
  return {
    origin,
    at,
    chain,
    chainName,
    from,
    asked: view.isDoubted ? withoutTerms(asked) : asked,
    accounts,
    ...(account ? { account } : {}),
    ...(view.simulation ? { simulation: view.simulation } : {}),
    ...(changes ? { changes } : {}),
    ...(swap ? { swap } : {}),
    ...(view.gas ? { gas: view.gas } : {}),
  }
}

function openingWith({ asked, telling, evmChain, chainName }: PreparedRequest, view: ChainView): Opening {
  const { changes, isDoubted } = view
  const opening = openingOf({ asked, telling, isDoubted, ...(changes ? { changes } : {}) })
  // Amounts mean nothing without it, and the page has a say in which one is taken for the wallet's.
  if (evmChain)
    return tokensOf(asked).length === 0
      ? opening
      : {
          ...opening,
          lines: [
            ...opening.lines,
            networkLine(tell('It is read for the network {chain}.', { chain: chainName })),
          ],
        }
  if (asked.kind !== 'calls') return opening
  const unknown = tell('Holdfast does not know the network {chain}. Add it in the settings to learn more.', {
    chain: chainName,
  })
  return {
    ...opening,
    lines: [...opening.lines, { what: 'unknown-chain', level: 'care', ...unknown, isPrivate: false }],
  }
}

const networkLine = (told: ToldSentence): NoteLine => ({
  what: 'network',
  level: 'info',
  ...told,
  isPrivate: false,
})
