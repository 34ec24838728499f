/**
 * Ids of entries inside of rows that speak of them. They are keyed hashes of a vault, so a restore gives them new ones. Names
 * that are made of such an id (a lot's, an issue's) keep it apart by a character that no id has. Pure.
 */
import type { EntryId } from '@/lib/core/ids'

type Row = Record<string, unknown>

const WORD = /[\w-]+/g

/** @example wordsOf('missing-basis:abc') // ['missing-basis', 'abc'] */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** All words that may be an entry's id: which of them are is told by the entries. */
export function mentionedEntries(tables: {
  overlays: readonly Row[]
  links: readonly Row[]
  lotChoices: readonly Row[]
  issueChoices: readonly Row[]
}): Set<EntryId> {
  const texts = [
    ...tables.overlays.map(({ id }) => id),
    ...tables.issueChoices.map(({ id }) => id),
    ...tables.links.flatMap(({ from, to }) => [from, to]),
    ...tables.lotChoices.flatMap(({ id, lots }) => [id, ...(lots as Row[]).map(({ lot }) => lot)]),
  ]
  return new Set(texts.flatMap((text) => (typeof text === 'string' ? wordsOf(text) : []))) as Set<EntryId>
}

/** @example renewIds('missing-basis:old', new Map([['old', 'new']])) // 'missing-basis:new' */
export const renewIds = (value: unknown, renamed: ReadonlyMap<string, string>): unknown =>
  typeof value === 'string' ? value.replace(WORD, (word) => renamed.get(word) ?? word) : value
