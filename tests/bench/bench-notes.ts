/**
 * A note about a swap, from the request to what the engine hands back: its first pass, which needs no node, and the whole one with
 * simulation, gas and checks. The node is on this machine, so every request is held back for as long as a public one is away;
 * the database is in memory, and nobody draws the note.
 */
import 'fake-indexeddb/auto'
import { keepIntent } from '@/lib/annotate/after/keep-intent.store'
import type { NoteJob } from '@/lib/annotate/jobs'
import { noteRequest } from '@/lib/annotate/noting/note-request.store'
import type { NotingContext } from '@/lib/annotate/noting/noting-context'
import type { IntentId } from '@/lib/core/note'
import { type Noting, openNoting } from '@/tests/fixtures/open-noting'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { swapTrial } from '@/tests/sandbox/chains/defi/swap-trial'
import { AWAY, farFetch, timed } from './far-node'
import { type Line, median, spread } from './figures'

/** The first pass; the whole one may take a round trip of a node more than its own. */
const TARGET_MS = 150

export async function benchNotes(rounds: number): Promise<Line[]> {
  const defi = await startDefi()
  try {
    const owner = await defi.fund({ native: 10n ** 20n })
    const noting = await openNoting(defi.anvil.url, owner)
    return await measure(noting, await swapOf(defi, owner), rounds)
  } finally {
    await defi.anvil.stop()
  }
}

async function swapOf(defi: Defi, owner: string): Promise<string> {
  const trial = swapTrial(defi, { sell: 'eth', buy: 'usdc', units: 10n ** 18n, owner })
  const { way } = await trial.over(({ kind }) => kind === 'v3')
  if (way.kind !== 'transaction') throw new Error('an order is no transaction')
  const { to, data, value } = way.call
  return JSON.stringify([{ from: owner, to, data, value: `0x${BigInt(value).toString(16)}` }])
}

async function measure({ context: near, clock }: Noting, params: string, rounds: number): Promise<Line[]> {
  let requests = 0
  const fetch = farFetch(AWAY, () => {
    requests += 1
  })
  const context: NotingContext = { ...near, fetch }
  const note = async (pass: NoteJob['pass'], round: number) => {
    const request = { request: `r${round}`, method: 'eth_sendTransaction' as const, params, chainId: '0x1' }
    const id = `${round}`.padStart(22, 'a') as IntentId
    const named = { id, at: clock.now, origin: 'https://app.example', language: 'en' as const, locale: 'en' }
    const job: NoteJob = { ...named, pass, request }
    await keepIntent(context, job, await noteRequest(context, job))
  }
  // The catalogue is built, the node proves its chain and tells how it simulates: once for a session.
  await note('whole', 0)
  const taken = { read: [] as number[], whole: [] as number[] }
  requests = 0
  for (let round = 1; round <= rounds; round += 1) {
    taken.read.push(await timed(() => note('read', round)))
    taken.whole.push(await timed(() => note('whole', round)))
  }
  return [
    {
      name: 'notes: first pass, from the bytes',
      value: median(taken.read),
      unit: 'ms',
      target: TARGET_MS,
      note: spread(taken.read),
    },
    {
      name: 'notes: whole, with simulation, gas and checks',
      value: median(taken.whole),
      unit: 'ms',
      note: `${spread(taken.whole)}; node ${AWAY} ms away, ${(requests / rounds).toFixed(1)} requests each`,
    },
  ]
}
