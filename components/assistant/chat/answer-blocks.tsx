/** The blocks of an answer as elements: no HTML of a model, no image, links with their address in full. */
import { useT } from '@/components/shell/translation'
import type { Block } from '@/lib/assistant/answer/block'
import { AnswerInlines } from './answer-inlines'

export interface AnswerBlocksProps {
  blocks: readonly Block[]
  /** Real names in place of the conversation's stand-ins. */
  reveal: (text: string) => string
}

/** @example <AnswerBlocks blocks={readAnswer({ text, figures, question })} reveal={reveal} /> */
export function AnswerBlocks({ blocks, reveal }: AnswerBlocksProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 text-sm leading-6 break-words">
      {blocks.map((block, index) => (
        // Blocks are only added at the end while an answer grows.
        // oxlint-disable-next-line react/no-array-index-key -- their place is their name
        <OneBlock key={index} block={block} reveal={reveal} />
      ))}
    </div>
  )
}

function OneBlock({ block, reveal }: { block: Block; reveal: AnswerBlocksProps['reveal'] }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <AnswerInlines inlines={block.inlines} reveal={reveal} />
        </p>
      )
    case 'heading':
      return (
        <p className={block.level <= 2 ? 'mt-1 text-base font-semibold' : 'mt-1 font-semibold'}>
          <AnswerInlines inlines={block.inlines} reveal={reveal} />
        </p>
      )
    case 'list':
      return <List block={block} reveal={reveal} />
    case 'table':
      return <Table block={block} reveal={reveal} />
    case 'quote':
      return (
        <blockquote className="border-s-2 border-line ps-3 text-muted">
          <AnswerBlocks blocks={block.blocks} reveal={reveal} />
        </blockquote>
      )
    case 'code':
      return (
        <pre className="rounded-lg bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">
          <AnswerInlines inlines={block.inlines} reveal={reveal} />
        </pre>
      )
    case 'rule':
      return <hr className="border-line" />
    default:
      return block satisfies never
  }
}

type Of<Kind extends Block['kind']> = {
  block: Extract<Block, { kind: Kind }>
  reveal: AnswerBlocksProps['reveal']
}

function List({ block: { isOrdered, start, entries }, reveal }: Of<'list'>) {
  const rows = entries.map((entry, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- their place is their name
    <li key={index} className="ps-1">
      <AnswerBlocks blocks={entry} reveal={reveal} />
    </li>
  ))
  return isOrdered ? (
    <ol start={start} className="grid list-decimal gap-1 ps-6">
      {rows}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1 ps-5">{rows}</ul>
  )
}

function Table({ block: { head, rows }, reveal }: Of<'table'>) {
  const { t } = useT()
  return (
    // Wide ones scroll by themselves; keyboards reach them to do so.
    <div
      tabIndex={0}
      role="region"
      aria-label={t('Table of the answer')}
      className="max-w-full overflow-x-auto rounded-lg border border-line"
    >
      <table className="w-full border-collapse text-start text-sm">
        <thead className="bg-sunken text-xs">
          <tr>
            {head.map((cell, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- their place is their name
              <th key={index} scope="col" className="px-3 py-1.5 font-medium whitespace-nowrap">
                <AnswerInlines inlines={cell} reveal={reveal} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- their place is their name
            <tr key={index} className="border-t border-line">
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- their place is their name
                <td key={column} className="px-3 py-1.5 align-top">
                  <AnswerInlines inlines={cell} reveal={reveal} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
