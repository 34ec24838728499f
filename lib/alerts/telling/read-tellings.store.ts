/**
 * What the browser is to be told now, in words. Firings that become one message are marked with its id first, so that the same message
 * is asked for until the worker has shown it, whatever dies or is found in between.
 */
import { type NoteDisplay, toldText } from '@/lib/annotate/told-text'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type FiringRow, SETTLED } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { Telling } from '@/lib/engine/protocol'
import type { AlertSettings } from '@/lib/settings/alert-settings'
import { groupTellings } from './group-tellings'
import { quietUntil } from './quiet-hours'

export interface TellingsQuestion {
  now: number
  settings: AlertSettings
  /** Asked only where there is something to be told. */
  display: () => Promise<NoteDisplay>
}

interface Wording {
  display: NoteDisplay
  settings: AlertSettings
}

/** Of a message about several; more would not be read. */
const TITLES_TOLD = 3

/** One at a time: two that mark at once would make two messages of one. @example (await readTellings(db, { now, settings, display }))[0]?.title // 'ETH above 3,200 USD' */
export async function readTellings(db: Database, question: TellingsQuestion): Promise<Telling[]> {
  const due = await readDue(db, question)
  if (due.length === 0) return []
  const { apart, together } = groupTellings(due)
  const groups = await Promise.all(together.map((rows) => markTogether(db, rows)))
  const wording = { display: await question.display(), settings: question.settings }
  return [
    ...apart.map((row) => tellingOf(row, wording)),
    ...groups.map(({ id, rows }) => summaryOf(id, rows, wording)),
  ]
}

/** When something is to be told that is not told yet (ms). */
export async function nextTellingAt(db: Database, now: number): Promise<number> {
  const [next] = await db.firings.where('tellAt').above(now).limit(1).keys()
  return typeof next === 'number' ? next : SETTLED
}

async function readDue(db: Database, { now, settings }: TellingsQuestion): Promise<FiringRow[]> {
  if (!settings.desktop) return []
  const keys = await db.firings.where('tellAt').belowOrEqual(now).primaryKeys()
  const rows = await readWholeRows(keys, (id) => db.firings.get(id))
  const isQuiet = quietUntil(settings.quiet, now) !== undefined
  return rows
    .filter(({ isTest }) => !isQuiet || isTest === true)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

async function markTogether(db: Database, rows: readonly FiringRow[]) {
  const known = rows[0]?.summary
  if (known !== undefined) return { id: known, rows }
  const id = db.hash('telling', ...rows.map((row) => row.id))
  await db.transaction('rw', db.firings, async () => {
    for (const row of rows) {
      const now = await db.firings.get(row.id)
      if (now) await db.firings.put({ ...now, summary: id })
    }
  })
  await checkpoint('alerts.summed')
  return { id, rows }
}

function tellingOf({ id, ruleId, words, kind, isTest }: FiringRow, wording: Wording): Telling {
  const { display } = wording
  const cover = coverOf(words.cover, display)
  const open = { title: toldText(words.title, display, false), body: toldText(words.body, display, false) }
  return {
    id,
    ...(isCovered(wording) ? cover : open),
    cover,
    route: words.route,
    // What was told without a rule has the same name in both.
    ...(isTest || (ruleId as string) === kind ? {} : { rule: ruleId }),
  }
}

function summaryOf(id: string, rows: readonly FiringRow[], wording: Wording): Telling {
  const { display } = wording
  const count = { count: rows.length }
  const isMissed = rows.every(({ missed }) => missed === true)
  const sentence = isMissed
    ? say('{count} alerts while Holdfast was closed or locked', count)
    : say('{count} alerts at once', count)
  const cover = coverOf(sentence, display)
  const titles = rows.slice(0, TITLES_TOLD).map(({ words }) => toldText(words.title, display, false))
  const rest = rows.length - titles.length
  const { t } = display.translator
  const lines = rest > 0 ? [...titles, t('and {count} more alerts', { count: rest })] : titles
  const open = { title: display.translator.sentence(sentence), body: lines.join('\n') }
  return { id, ...(isCovered(wording) ? cover : open), cover, route: 'alerts' }
}

/** Amounts that are hidden in pages are hidden there, too. */
const isCovered = ({ settings, display }: Wording): boolean => settings.isPrivate || display.hideAmounts

const coverOf = (sentence: Sentence, { translator }: NoteDisplay): Telling['cover'] => ({
  title: 'Holdfast',
  body: translator.sentence(sentence),
})
