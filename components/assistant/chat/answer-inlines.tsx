/** Words of an answer. A number leads to its figure, with the exact value beside it; one that nobody told is marked. */
import type { ReactNode } from 'react'
import type { Inline } from '@/lib/assistant/answer/block'
import { FigureLink, UnmatchedNumber } from './cited-number'
import { ShownNumber } from './shown-number'

export interface AnswerInlinesProps {
  inlines: readonly Inline[]
  reveal: (text: string) => string
}

export function AnswerInlines({ inlines, reveal }: AnswerInlinesProps) {
  return inlines.map((inline, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- their place is their name
    <OneInline key={index} inline={inline} reveal={reveal} />
  ))
}

function OneInline({ inline, reveal }: { inline: Inline; reveal: AnswerInlinesProps['reveal'] }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return reveal(inline.text)
    case 'number':
      return <Number text={inline.text} cite={inline.cite} />
    case 'mark':
      return <FigureLink figure={inline.figure} />
    case 'strong':
      return (
        <strong className="font-semibold">
          <AnswerInlines inlines={inline.inlines} reveal={reveal} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <AnswerInlines inlines={inline.inlines} reveal={reveal} />
        </em>
      )
    case 'code':
      return (
        <code className="rounded bg-sunken px-1 font-mono text-xs">
          <AnswerInlines inlines={inline.inlines} reveal={reveal} />
        </code>
      )
    case 'link':
      return (
        <>
          {inline.inlines.length > 0 ? (
            <>
              <AnswerInlines inlines={inline.inlines} reveal={reveal} />{' '}
            </>
          ) : null}
          <a
            href={inline.url}
            target="_blank"
            rel="noopener noreferrer"
            className="rounded break-all text-accent underline underline-offset-2"
          >
            {inline.url}
          </a>
        </>
      )
    case 'break':
      return <br />
    default:
      return inline satisfies never
  }
}

function Number({ text, cite }: Pick<Extract<Inline, { kind: 'number' }>, 'text' | 'cite'>) {
  switch (cite.from) {
    case 'figure':
      return <FigureLink figure={cite.figure} text={text} />
    case 'unmatched':
      return <UnmatchedNumber text={text} />
    case 'told':
      return <ShownNumber text={text} isPrivate />
    case 'question':
    case 'order':
      return <ShownNumber text={text} isPrivate={false} />
    default:
      return cite satisfies never
  }
}
