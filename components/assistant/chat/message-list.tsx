/** The messages of one conversation, oldest first; of a long one the latest, and earlier ones on demand. */
import { useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { ToldFigure } from '@/lib/core/chat'
import type { ChatMessageRow } from '@/lib/db/rows'
import { AnswerRow, type AnswerRowProps } from './answer-row'

export interface MessageListProps extends Pick<AnswerRowProps, 'reveal' | 'names' | 'pending' | 'onRetry'> {
  messages: readonly ChatMessageRow[]
}

/** Shown at first, and more with each press. */
const STEP = 30

export function MessageList({ messages, ...rest }: MessageListProps) {
  const { t } = useT()
  const [most, setMost] = useState(STEP)
  const rows = useMemo(() => withSources(messages), [messages])
  const shown = rows.slice(-most)
  const earlier = rows.length - shown.length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {earlier > 0 ? (
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-center"
          onClick={() => setMost(most + STEP)}
        >
          {t('Show {count} earlier', { count: Math.min(STEP, earlier) })}
        </Button>
      ) : null}
      {shown.map(({ row, figures, told, question }, index) =>
        row.role === 'user' ? (
          <Question key={row.id} text={row.text} />
        ) : (
          <AnswerRow
            key={row.id}
            answer={row}
            figures={figures}
            told={told}
            question={question}
            canRetry={index === shown.length - 1}
            {...rest}
          />
        ),
      )}
    </div>
  )
}

function Question({ text }: { text: string }) {
  const { t } = useT()
  return (
    <article
      aria-label={t('Question')}
      className="max-w-[85%] justify-self-end rounded-xl rounded-ee-sm bg-pressed px-3 py-2 text-sm break-words whitespace-pre-wrap"
    >
      {text}
    </article>
  )
}

interface Sourced {
  row: ChatMessageRow
  figures: readonly ToldFigure[]
  told: readonly string[]
  question: string
}

/** An answer may use figures of the answers before it, and numbers of any question so far. */
function withSources(messages: readonly ChatMessageRow[]): Sourced[] {
  let figures: readonly ToldFigure[] = []
  let told: readonly string[] = []
  let question = ''
  return messages.map((row) => {
    if (row.role === 'user') question = question === '' ? row.text : `${question}\n${row.text}`
    if (row.calls.length > 0) {
      figures = [...figures, ...row.calls.flatMap((call) => call.figures)]
      told = [...told, ...row.calls.flatMap(({ sent }) => sent ?? [])]
    }
    return { row, figures, told, question }
  })
}
