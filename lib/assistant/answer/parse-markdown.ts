/**
 * The safe part of Markdown that answers are shown in: paragraphs, headings, lists, tables, quotes, code. Each line is walked
 * once a level, levels are few, and a text that is too long is cut: nothing a model writes takes long. Everything else, HTML
 * and images among it, is the text that it is.
 */
import type { Block } from './block'
import { parseInline } from './parse-inline'

const LONGEST = 40_000
const DEEPEST = 5
const MOST_CELLS = 24

/** Turns the order of signs around, or is not seen: digits could read as others than they are. Joiners within emoji stay. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e0fff}]|(?!\n)\p{Cc}/gu

/** @example parseMarkdown('# Fees\n- 1.2 %') // [{ kind: 'heading', … }, { kind: 'list', … }] */
export function parseMarkdown(text: string): Block[] {
  const clean = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '    ')
    .replace(INVISIBLE, '')
  return parseLines(clean.split('\n'), 0)
}

const FENCE = /^ {0,3}(```+|~~~+)/
const HEADING = /^ {0,3}(#{1,6}) +(.*?)(?: +#+)? *$/
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/
const QUOTE = /^ {0,3}> ?/
const ENTRY = /^( {0,12})([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/
const TABLE_LINE = /^ {0,3}\|?(?: *:?-{1,200}:? *\|){0,24} *:?-{1,200}:? *\|? *$/

function parseLines(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const [block, used] = parseBlock(lines, at, depth)
    if (block !== undefined) blocks.push(block)
    at += used
  }
  return blocks
}

type Taken = [block: Block | undefined, lines: number]

function parseBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, 1]
  const fence = FENCE.exec(line)?.[1]
  if (fence !== undefined) return takeCode(lines, at, fence)
  const [, signs, words = ''] = HEADING.exec(line) ?? []
  if (signs !== undefined)
    return [{ kind: 'heading', level: headingLevel(signs), inlines: parseInline(words) }, 1]
  if (RULE.test(line)) return [{ kind: 'rule' }, 1]
  if (depth < DEEPEST && QUOTE.test(line)) return takeQuote(lines, at, depth)
  if (depth < DEEPEST && ENTRY.test(line)) return takeList(lines, at, depth)
  if (line.includes('|') && TABLE_LINE.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-'))
    return takeTable(lines, at)
  return takeParagraph(lines, at, depth)
}

const LEVELS = [1, 2, 3, 4] as const
const headingLevel = (signs: string) => LEVELS[signs.length - 1] ?? 4

function takeCode(lines: readonly string[], at: number, fence: string): Taken {
  const closing = fence[0] === '`' ? /^ {0,3}```+ *$/ : /^ {0,3}~~~+ *$/
  const end = lines.findIndex((line, index) => index > at && closing.test(line))
  const body = lines.slice(at + 1, end < 0 ? lines.length : end).join('\n')
  return [{ kind: 'code', inlines: [{ kind: 'text', text: body }] }, (end < 0 ? lines.length : end + 1) - at]
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
  let end = at
  while (end < lines.length && QUOTE.test(lines[end] ?? '')) end += 1
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''))
  return [{ kind: 'quote', blocks: parseLines(inner, depth + 1) }, end - at]
}

function takeList(lines: readonly string[], at: number, depth: number): Taken {
  const first = ENTRY.exec(lines[at] ?? '')
  const isOrdered = /\d/.test(first?.[2] ?? '')
  const indent = first?.[1]?.length ?? 0
  const entries: string[][] = []
  let end = at
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const entry = ENTRY.exec(line)
    const isOwn = entry !== null && (entry[1]?.length ?? 0) <= indent + 1
    if (isOwn && /\d/.test(entry[2] ?? '') !== isOrdered) break
    if (isOwn) entries.push([line.slice(entry[0].length)])
    else if (
      line.trim() === ''
        ? !continues(lines, end, indent)
        : !/^ {2}/.test(line.slice(indent)) && !isLazy(lines, end)
    )
      break
    else
      entries
        .at(-1)
        ?.push(line.replace(/^ {1,4}/, (space) => space.slice(Math.min(space.length, indent + 3))))
  }
  const start = isOrdered ? Number.parseInt(first?.[2] ?? '1', 10) : 1
  return [
    { kind: 'list', isOrdered, start, entries: entries.map((each) => parseLines(each, depth + 1)) },
    end - at,
  ]
}

/** After an empty line the list goes on with another entry, or with what is indented. */
function continues(lines: readonly string[], at: number, indent: number): boolean {
  const next = lines[at + 1] ?? ''
  return next.trim() !== '' && (ENTRY.test(next) || /^ {2}/.test(next.slice(indent)))
}

/** A line of a paragraph that was not indented. */
const isLazy = (lines: readonly string[], at: number) =>
  (lines[at - 1] ?? '').trim() !== '' && !startsBlock(lines[at] ?? '')

const startsBlock = (line: string) =>
  FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || ENTRY.test(line)

function takeTable(lines: readonly string[], at: number): Taken {
  let end = at + 2
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1
  const [head = [], ...rows] = [lines[at] ?? '', ...lines.slice(at + 2, end)].map(cells)
  const row = (found: readonly string[]) => head.map((_, column) => parseInline(found[column] ?? ''))
  return [{ kind: 'table', head: head.map(parseInline), rows: rows.map(row) }, end - at]
}

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .slice(0, MOST_CELLS)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

function takeParagraph(lines: readonly string[], at: number, depth: number): Taken {
  const isInner = (line: string) => line.trim() !== '' && !(depth < DEEPEST && startsBlock(line))
  const length = lines.slice(at + 1).findIndex((line) => !isInner(line))
  const end = length < 0 ? lines.length : at + 1 + length
  const words = lines
    .slice(at, end)
    .map((line) => line.replace(/^ +/, ''))
    .join('\n')
  return [{ kind: 'paragraph', inlines: parseInline(words.trimEnd()) }, end - at]
}
