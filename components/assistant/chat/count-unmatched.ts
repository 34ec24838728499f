/** How many numbers of an answer have no source. Pure. */
import type { Block, Inline } from '@/lib/assistant/answer/block'

/** @example countUnmatched(readAnswer({ text: 'It is 42.', figures: [], question: '' })) // 1 */
export function countUnmatched(blocks: readonly Block[]): number {
  return sum(blocks.map(inBlock))
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

function inBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return inInlines(block.inlines)
    case 'list':
      return sum(block.entries.map(countUnmatched))
    case 'table':
      return sum([block.head, ...block.rows].flat().map(inInlines))
    case 'quote':
      return countUnmatched(block.blocks)
    case 'rule':
      return 0
    default:
      return block satisfies never
  }
}

function inInlines(inlines: readonly Inline[]): number {
  return sum(
    inlines.map((inline) => {
      if (inline.kind === 'number') return inline.cite.from === 'unmatched' ? 1 : 0
      return 'inlines' in inline ? inInlines(inline.inlines) : 0
    }),
  )
}
