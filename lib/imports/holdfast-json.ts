/**
 * The JSON of the history page, or the entries that count of a full export, as the table that `holdfast` reads: a row an
 * entry, with the line on which it begins. A file that is cut or damaged anywhere is refused as a whole: what is lost in it
 * has no line to be named by. Pure.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CsvTable } from './define-importer'
import { fullExportTable, isFullExport } from './full-export-table'
import { checkLength, checkRows } from './parse-csv'

const HEADER = ['Account', 'Entry'] as const
const told = v.looseObject({ account: v.optional(v.string(), ''), draft: v.unknown() })

/**
 * @returns `undefined` for a text that is no JSON
 * @throws AppError `invalid-input` for JSON that is damaged or something else, `too-large`
 * @example holdfastTable('[{"account":"Kraken","draft":{…}}]')?.rows[0]?.cells['Account'] // 'Kraken'
 */
export function holdfastTable(text: string, fileName = ''): CsvTable | undefined {
  const bare = text.replace(/^\ufeff/, '')
  const named = fileName.toLowerCase().endsWith('.json')
  if (!named && !/^\s*[[{]/.test(bare)) return undefined
  checkLength(text)
  const list = parse(bare, named)
  if (list === undefined) return undefined
  if (isFullExport(list)) return fullExportTable(bare)
  if (!Array.isArray(list)) throw foreign()
  if (list.length === 0) throw new AppError('invalid-input', say('This file is empty.'))
  checkRows(list.length)
  const entries = list.map((each) => v.safeParse(told, each))
  if (!entries.some(({ success }) => success)) throw foreign()
  const lines = elementLines(bare)
  return {
    header: HEADER,
    rows: entries.map((entry, index) => ({
      line: lines[index] ?? 1,
      cells: entry.success
        ? { Account: entry.output.account, Entry: JSON.stringify(entry.output.draft) ?? '' }
        : { Account: '', Entry: '' },
    })),
  }
}

const foreign = () =>
  new AppError('invalid-input', say('This JSON file is no history that Holdfast exported.'))

/** A CSV may begin with a bracket too; only the file's name says that JSON was meant. */
function parse(text: string, named: boolean): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!named) return undefined
    throw new AppError(
      'invalid-input',
      say('This JSON file is damaged or not whole. Export it again; nothing was read.'),
      { cause },
    )
  }
}

/** The lines (from 1) on which the elements of a JSON list begin. */
function elementLines(json: string): number[] {
  const lines: number[] = []
  let [line, depth, inString, awaited] = [1, 0, false, false]
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
      continue
    }
    if (sign === '\n' || (sign === '\r' && json[at + 1] !== '\n')) line += 1
    if (sign === '\n' || sign === '\r' || sign === ' ' || sign === '\t') continue
    if (awaited && depth === 1) lines.push(line)
    awaited = depth === 1 ? sign === ',' : depth === 0
    if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
  }
  return lines
}
