/**
 * Holds each number of an answer against what tools told. A number that matches nothing is marked; that a matching number is
 * used for the right thing cannot be known, so it leads to the figure, where its name stands.
 */
import type { Block, Inline } from './block'
import { type Citing, citeText, namedIn } from './cite-text'
import { findNumbers } from './find-numbers'
import { gatherKnown, type KnownSources } from './known-numbers'

/** @example citeAnswer(parseMarkdown('You hold 1,200 USD [f1].'), { figures, question: '', told: [], at: undefined }) */
export function citeAnswer(blocks: readonly Block[], sources: KnownSources): Block[] {
  const text = textOf(blocks)
  const citing: Citing = {
    known: gatherKnown(sources),
    byId: new Map(sources.figures.map((figure) => [figure.id, figure])),
    decimal: habitOf(text),
    named: new Set(namedIn(text)),
    matched: new Map(),
  }
  return blocks.map((block) => citeBlock(block, citing))
}

function citeBlock(block: Block, citing: Citing): Block {
  const cite = (inlines: readonly Inline[]) => citeInlines(inlines, citing)
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return { ...block, inlines: cite(block.inlines) }
    case 'list':
      return { ...block, entries: block.entries.map((entry) => entry.map((each) => citeBlock(each, citing))) }
    case 'table':
      return { ...block, head: block.head.map(cite), rows: block.rows.map((row) => row.map(cite)) }
    case 'quote':
      return { ...block, blocks: block.blocks.map((each) => citeBlock(each, citing)) }
    case 'rule':
      return block
    default:
      return block satisfies never
  }
}

const citeInlines = (inlines: readonly Inline[], citing: Citing): Inline[] =>
  inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'text') return citeText(inline.text, citing)
    return 'inlines' in inline ? [{ ...inline, inlines: citeInlines(inline.inlines, citing) }] : [inline]
  })

/** Which sign stands before decimals in this text, where some numbers show it and none shows the other. */
function habitOf(text: string): '.' | ',' | undefined {
  const sure = new Set(
    findNumbers(text).flatMap(({ readings: [only, another] }) => (another ? [] : [only?.decimal])),
  )
  const [dot, comma] = [sure.has('.'), sure.has(',')]
  return dot === comma ? undefined : dot ? '.' : ','
}

function textOf(blocks: readonly Block[]): string {
  const of = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) =>
        inline.kind === 'text' ? inline.text : 'inlines' in inline ? of(inline.inlines) : ' ',
      )
      .join('')
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.entries.map(textOf).join('\n')
      if (block.kind === 'table')
        return [block.head, ...block.rows].map((row) => row.map(of).join(' | ')).join('\n')
      if (block.kind === 'quote') return textOf(block.blocks)
      return 'inlines' in block ? of(block.inlines) : ''
    })
    .join('\n')
}
