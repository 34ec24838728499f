/**
 * The matching of lines: each entry is planned once, and what it does goes to the line that it touches. One way through
 * the entries, in their order; nothing is kept here.
 */
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { GainLines, Line } from './gain-lines'
import { choicesOf } from './gains-question'
import { KeptOutgoes } from './kept-outgoes'
import { type LineGains, LineWork } from './line-work'
import type { LotEvent } from './lot'
import { planTransfer } from './plan-transfer'
import type { Planner } from './planner'
import type { TaxCalendar } from './tax-calendar'

export interface Matching {
  planner: Planner
  lines: GainLines
  calendar: TaxCalendar
}

type WorkOf = (line: Line) => LineWork | undefined

/** All lines, which have no entries yet: these are put into them on the way. */
export function matchAll(matching: Matching): Map<Line, LineGains> {
  const { planner, lines } = matching
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
  matchEntries(matching, planner.question.entries, { workOf, keep })
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

function workMaker({ planner, calendar }: Matching): () => LineWork {
  const { rules, collectionOf } = planner.question
  const choices = choicesOf(planner.question)
  const kept = new KeptOutgoes(planner)
  return () => new LineWork({ rules, calendar, collectionOf, choices, kept })
}

interface Takers {
  workOf: WorkOf
  /** Hears of each entry with its lines, before it is planned. */
  keep?: (entry: EffectiveEntry, lines: readonly Line[]) => void
}

function matchEntries(
  { planner, lines }: Matching,
  entries: readonly EffectiveEntry[],
  { workOf, keep }: Takers,
): void {
  const deliver = deliveryTo(workOf, lines)
  for (const entry of entries) {
    const found = lines.linesOf(entry)
    keep?.(entry, found)
    const [first] = found
    const home = first && workOf(first)
    const planned = planner.plan(entry)
    // Most entries are in one line, and so is all that they do.
    if (found.length === 1) home?.takeAll(planned.events)
    else deliver(planned.events)
    home?.note(entry, planned)
    const move = planner.moveOf(entry)
    if (!move) continue
    const moved = planTransfer(move.transfer, move.from, move.to, planner.question)
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
