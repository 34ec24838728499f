/**
 * Gains that are kept up with their entries: what has changed since the last time is found, and only the lines that it
 * concerns are matched anew (`gain-lines.ts`). A change of rules, prices or collections concerns all.
 */
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { GainLines, type Line, mergeEntries } from './gain-lines'
import { type Changes, changesBetween, concernsAll } from './gains-changes'
import { type GainsQuestion, type Moves, movesOf } from './gains-question'
import type { LineGains } from './line-work'
import { type Matching, matchAll, matchAnew } from './match-lines'
import { Planner } from './planner'
import { createTaxCalendar, type TaxCalendar } from './tax-calendar'
import { sumYears, type YearTotals } from './year-totals'

interface Known extends Matching {
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
    if (!known || concernsAll(known.planner.question, question)) {
      const matching = begin(question)
      this.known = { ...matching, gains: matchAll(matching) }
      return question.entries.length
    }
    const now = { question, moves: movesOf(question) }
    const changes = changesBetween(known.planner, now)
    Object.assign(known.planner, now)
    if (changes.gone.length === 0 && changes.come.length === 0) return 0
    const dirty = takeIn(known.lines, changes, now.moves)
    const all = known.lines.all()
    // What has become part of another line is computed there.
    for (const line of known.gains.keys()) if (!all.has(line)) known.gains.delete(line)
    const left = [...dirty].filter((line) => all.has(line))
    const entries = mergeEntries(left.map((line) => line.entries))
    for (const [line, gains] of matchAnew(known, left, entries)) known.gains.set(line, gains)
    return entries.length
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

  /** Entries that touch the lots of an asset's line, in order. */
  entriesOf(asset: AssetId): readonly EffectiveEntry[] {
    return this.asked().lines.of(asset)?.entries ?? []
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

/** The lines know what belongs together, and are still without their entries. */
function begin(question: GainsQuestion): Matching {
  const { entries, rules, collectionOf } = question
  const moves = movesOf(question)
  const lines = new GainLines(collectionOf, rules)
  for (const entry of entries) lines.joinIn(entry)
  for (const { transfer, to } of moves.byFirst.values()) lines.joinBy(transfer, to)
  return { planner: new Planner(question, moves), lines, calendar: createTaxCalendar(rules) }
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
