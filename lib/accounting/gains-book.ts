/**
 * Gains that are kept up with their entries: what has changed since the last time is found, and only the lines that it
 * concerns are matched anew (`gain-lines.ts`). A change of rules, prices or collections concerns all.
 */
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { GainLines, type Line, mergeEntries } from './gain-lines'
import { type Changes, changesBetween, concernsAll } from './gains-changes'
import { choicesOf, type GainsQuestion, type Moves, movesOf } from './gains-question'
import { type LineGains, LineWork } from './line-work'
import type { LotEvent } from './lot'
import { planEntry } from './plan-entry'
import { planTransfer } from './plan-transfer'
import { createTaxCalendar, type TaxCalendar } from './tax-calendar'
import { sumYears, type YearTotals } from './year-totals'

interface Known {
  question: GainsQuestion
  moves: Moves
  lines: GainLines
  calendar: TaxCalendar
  gains: Map<Line, LineGains>
}

/**
 * @example
 * const book = new GainsBook()
 * book.update(question)
 * book.update({ ...question, entries: [...question.entries, sale] }) // matches the line of what was sold
 */
export class GainsBook {
  private known: Known | undefined

  /** @returns how many entries were planned and matched: the work that the change has made */
  update(question: GainsQuestion): number {
    const { known } = this
    if (!known || concernsAll(known.question, question)) {
      this.known = begin(question)
      return compute(this.known, [...this.known.lines.all()], question.entries)
    }
    const now = { question, moves: movesOf(question) }
    const changes = changesBetween(known, now)
    this.known = { ...known, ...now }
    if (changes.gone.length === 0 && changes.come.length === 0) return 0
    const dirty = takeIn(known.lines, changes, now.moves)
    const all = known.lines.all()
    // What has become part of another line is computed there.
    for (const line of known.gains.keys()) if (!all.has(line)) known.gains.delete(line)
    const left = [...dirty].filter((line) => all.has(line))
    return compute(this.known, left, mergeEntries(left.map(({ entries }) => entries)))
  }

  get calendar(): TaxCalendar {
    return this.asked().calendar
  }

  lines(): LineGains[] {
    return [...this.asked().gains.values()]
  }

  /** @returns `undefined` for an asset that no entry has */
  lineOf(asset: AssetId): LineGains | undefined {
    const { lines, gains } = this.asked()
    const line = lines.of(asset)
    return line && gains.get(line)
  }

  /** All that an entry touches. */
  linesOf(entry: EffectiveEntry): LineGains[] {
    const { lines, gains } = this.asked()
    return lines.linesOf(entry).flatMap((line) => gains.get(line) ?? [])
  }

  years(): YearTotals[] {
    return sumYears(this.lines().map(({ tally }) => tally))
  }

  private asked(): Known {
    if (!this.known) throw new Error('the book was asked before it was given a question')
    return this.known
  }
}

function begin(question: GainsQuestion): Known {
  const { entries, rules, collectionOf } = question
  const moves = movesOf(question)
  const lines = new GainLines(collectionOf, rules)
  for (const entry of entries) lines.joinIn(entry)
  for (const { transfer, to } of moves.byFirst.values()) lines.joinBy(transfer, to)
  for (const entry of entries) for (const line of lines.linesOf(entry)) line.entries.push(entry)
  return { question, moves, lines, calendar: createTaxCalendar(rules), gains: new Map() }
}

/** Puts what came into its lines and takes what went out of them. @returns the lines that it concerns */
function takeIn(lines: GainLines, { gone, come }: Changes, moves: Moves): Set<Line> {
  const dirty = new Set(gone.flatMap((entry) => lines.linesOf(entry)))
  const went = new Set<EntryId>(gone.map(({ id }) => id))
  for (const line of dirty) line.entries = line.entries.filter(({ id }) => !went.has(id))
  for (const entry of come) for (const line of lines.joinIn(entry)) dirty.add(line)
  for (const { transfer, to } of moves.byFirst.values())
    for (const line of lines.joinBy(transfer, to)) dirty.add(line)
  const added = new Map<Line, EffectiveEntry[]>()
  for (const entry of come)
    for (const line of lines.linesOf(entry)) {
      const list = added.get(line)
      if (list) list.push(entry)
      else added.set(line, [entry])
    }
  for (const [line, list] of added) {
    line.entries = mergeEntries([line.entries, list])
    dirty.add(line)
  }
  return dirty
}

/** @param entries of these lines, in order; what they do to other lines is known already */
function compute(
  { question, moves, lines, calendar, gains }: Known,
  dirty: readonly Line[],
  entries: readonly EffectiveEntry[],
): number {
  const { rules, collectionOf } = question
  const choices = choicesOf(question)
  const works = new Map<Line, LineWork>(
    dirty.map((line) => [line, new LineWork({ rules, calendar, collectionOf, choices })]),
  )
  const deliver = deliveryTo(works, lines)
  for (const entry of entries) {
    const [first] = lines.linesOf(entry)
    const home = first && works.get(first)
    const isEnd = moves.ends.has(entry.id)
    const planned = planEntry(entry, question, isEnd)
    deliver(planned.events)
    home?.note(entry, planned)
    const move = isEnd ? moves.byFirst.get(entry.id) : undefined
    if (!move) continue
    const moved = planTransfer(move.transfer, move.from, move.to, question)
    deliver(moved.events)
    home?.note(entry, moved)
  }
  for (const [line, work] of works) gains.set(line, work.close())
  return entries.length
}

/** Events go to the work of their line; those of a line that stays as it is are let go of. */
function deliveryTo(
  works: ReadonlyMap<Line, LineWork>,
  lines: GainLines,
): (events: readonly LotEvent[]) => void {
  // Found once for each asset, and not for each of a million events.
  const known = new Map<AssetId, LineWork | undefined>()
  const find = (asset: AssetId): LineWork | undefined => {
    const line = lines.of(asset)
    const work = line && works.get(line)
    known.set(asset, work)
    return work
  }
  return (events) => {
    for (const event of events) {
      const asset = assetOf(event)
      const work = known.get(asset) ?? (known.has(asset) ? undefined : find(asset))
      work?.take(event)
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
