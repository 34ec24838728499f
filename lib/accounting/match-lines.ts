/**
 * The matching of lines: each entry is planned once, and what it does goes to the line that it touches. One way through
 * the entries, in their order; nothing is kept here.
 */
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { GainLines, Line } from './gain-lines'
import { choicesOf, type GainsQuestion, type Moves } from './gains-question'
import { KeptOutgoes } from './kept-outgoes'
import { type LineGains, LineWork } from './line-work'
import type { LotEvent } from './lot'
import { planEntry } from './plan-entry'
import { planTransfer } from './plan-transfer'
import type { TaxCalendar } from './tax-calendar'

export interface Matching {
  question: GainsQuestion
  moves: Moves
  lines: GainLines
  calendar: TaxCalendar
}

type WorkOf = (line: Line) => LineWork | undefined

/** All lines, which have no entries yet: these are put into them on the way. */
export function matchAll(matching: Matching): Map<Line, LineGains> {
  const { question, lines } = matching
  const make = workMaker(matching)
  const works = new Map<Line, LineWork>()
  const workOf = (line: Line): LineWork => {
    let work = works.get(line)
    if (!work) works.set(line, (work = make()))
    return work
  }
  const keep = (entry: EffectiveEntry, found: readonly Line[]) => {
    for (const line of found) line.entries.push(entry)
  }
  matchEntries(matching, question.entries, { workOf, keep })
  return new Map([...lines.all()].map((line) => [line, workOf(line).close()]))
}

/** @param entries of these lines, in order; what they do to other lines is known already */
export function matchAnew(
  matching: Matching,
  dirty: readonly Line[],
  entries: readonly EffectiveEntry[],
): Map<Line, LineGains> {
  const make = workMaker(matching)
  const works = new Map<Line, LineWork>(dirty.map((line) => [line, make()]))
  matchEntries(matching, entries, { workOf: (line) => works.get(line) })
  return new Map([...works].map(([line, work]) => [line, work.close()]))
}

function workMaker({ question, calendar }: Matching): () => LineWork {
  const { rules, collectionOf } = question
  const choices = choicesOf(question)
  const kept = new KeptOutgoes()
  return () => new LineWork({ rules, calendar, collectionOf, choices, kept })
}

interface Takers {
  workOf: WorkOf
  /** Hears of each entry with its lines, before it is planned. */
  keep?: (entry: EffectiveEntry, lines: readonly Line[]) => void
}

function matchEntries(
  { question, moves, lines }: Matching,
  entries: readonly EffectiveEntry[],
  { workOf, keep }: Takers,
): void {
  const deliver = deliveryTo(workOf, lines)
  const isLinked = moves.ends.size > 0
  for (const entry of entries) {
    const found = lines.linesOf(entry)
    keep?.(entry, found)
    const [first] = found
    const home = first && workOf(first)
    const isEnd = isLinked && moves.ends.has(entry.id)
    const planned = planEntry(entry, question, isEnd)
    deliver(planned.events)
    home?.note(entry, planned)
    const move = isEnd ? moves.byFirst.get(entry.id) : undefined
    if (!move) continue
    const moved = planTransfer(move.transfer, move.from, move.to, question)
    deliver(moved.events)
    home?.note(entry, moved)
  }
}

/** Events of a line that stays as it is are let go of. */
function deliveryTo(workOf: WorkOf, lines: GainLines): (events: readonly LotEvent[]) => void {
  // Found once for each asset, and not for each of a million events.
  const known = new Map<AssetId, LineWork | null>()
  const find = (asset: AssetId): LineWork | null => {
    const line = lines.of(asset)
    const work = (line && workOf(line)) ?? null
    known.set(asset, work)
    return work
  }
  return (events) => {
    for (const event of events) {
      const asset = assetOf(event)
      const work = known.get(asset)
      if (work) work.take(event)
      else if (work === undefined) find(asset)?.take(event)
    }
  }
}

/** One asset of an event; the others that it touches are in the same line. */
function assetOf(event: LotEvent): AssetId {
  switch (event.act) {
    case 'acquire':
    case 'go':
      return event.asset
    case 'carry':
      return (event.outs[0] ?? event.ins[0])?.asset as AssetId
    case 'move':
      return event.from.asset
    default:
      return event satisfies never
  }
}
