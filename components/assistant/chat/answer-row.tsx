/** One answer: what it looked at, folded, what it wrote, drafts that it proposes, and how it ended. */
import { memo, useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { readAnswer } from '@/lib/assistant/answer/read-answer'
import type { ToldFigure } from '@/lib/core/chat'
import { AnswerBlocks } from './answer-blocks'
import { AnswerEnd, type AnswerEndProps } from './answer-end'
import { answerParts } from './answer-parts'
import { useChatTick } from './chat-tick.hooks'
import { countUnmatched } from './count-unmatched'
import { ProposalCard } from './proposal-card'
import type { ProposalNames } from './proposal-words'
import { ToolLine } from './tool-line'

export interface AnswerRowProps extends AnswerEndProps {
  /** Every figure that was told in the conversation up to here. */
  figures: readonly ToldFigure[]
  /** What tools answered up to here, as it was sent. */
  told: readonly string[]
  /** What was asked: its own numbers need no source. */
  question: string
  /** Real names in place of the conversation's stand-ins. */
  reveal: (text: string) => string
  names: Omit<ProposalNames, 'quantity'>
}

export const AnswerRow = memo(function AnswerRow(props: AnswerRowProps) {
  const { answer, figures, told, question, reveal, names } = props
  const { t } = useT()
  const isWriting = answer.state === 'writing'
  const tick = useChatTick(isWriting ? answer.id : undefined)
  const text =
    isWriting && tick !== undefined && tick.text.length > answer.text.length ? tick.text : answer.text
  const parts = useMemo(
    () =>
      answerParts(text, answer.calls).map((part) =>
        part.kind === 'text'
          ? { ...part, blocks: readAnswer({ text: part.text, figures, question, told, at: answer.at }) }
          : part,
      ),
    [text, answer.calls, figures, question, told, answer.at],
  )
  const unmatched = parts.reduce(
    (sum, part) => sum + (part.kind === 'text' ? countUnmatched(part.blocks) : 0),
    0,
  )
  return (
    <article
      aria-label={t('Answer')}
      aria-busy={isWriting}
      className="grid grid-cols-[minmax(0,1fr)] gap-2.5"
    >
      {parts.map((part) =>
        part.kind === 'text' ? (
          <AnswerBlocks key={`text ${part.from}`} blocks={part.blocks} reveal={reveal} />
        ) : (
          <div key={`calls ${part.calls[0]?.id}`} className="grid gap-1.5">
            {part.calls.map((call) => (
              <ToolLine key={call.id} call={call} />
            ))}
          </div>
        ),
      )}
      {answer.calls.map((call) =>
        call.proposal && call.state === 'done' ? (
          <ProposalCard
            key={call.id}
            proposal={call.proposal}
            message={answer.id}
            call={call.id}
            names={names}
          />
        ) : null,
      )}
      {!isWriting && unmatched > 0 ? <Unmatched count={unmatched} /> : null}
      {isWriting ? <Writing /> : null}
      <AnswerEnd {...props} />
    </article>
  )
})

function Writing() {
  const { t } = useT()
  return (
    <p className="flex items-center gap-2 text-xs text-muted">
      <span aria-hidden="true" className="size-1.5 animate-pulse rounded-full bg-accent" />
      {t('Writing…')}
    </p>
  )
}

function Unmatched({ count }: { count: number }) {
  const { t } = useT()
  return (
    <p className="flex items-start gap-2 text-xs text-warn">
      <Icon name="alert" size={14} className="mt-0.5" />
      {t(
        '{count} numbers have no source: nothing that Holdfast told matches them. Check them before you rely on them.',
        {
          count,
        },
      )}
    </p>
  )
}
