/** An empty conversation: what can be asked, as questions that are ready. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { READY_QUESTIONS } from '@/lib/assistant/prompt/ready-questions'

export function ReadyQuestions({ onAsk }: { onAsk: (question: string) => void }) {
  const { t, sentence } = useT()
  const questions = READY_QUESTIONS.map(({ question }) => sentence(question))
  return (
    <div className="mx-auto grid w-full max-w-xl content-center justify-items-center gap-4 py-10 text-center in-[.panel]:gap-3 in-[.panel]:py-3">
      <span className="flex size-12 items-center justify-center rounded-full bg-sunken text-muted in-[.panel]:hidden">
        <Icon name="assistant" size={22} />
      </span>
      <p className="max-w-md text-sm text-muted">
        {t(
          'Ask about your portfolio. Each number in an answer leads to where it stands, and what does not is marked.',
        )}
      </p>
      <ul className="grid w-full gap-2 sm:grid-cols-2">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="flex h-full min-h-10 w-full items-center justify-between gap-2 rounded-lg border border-line bg-surface px-3 py-2 text-start text-sm transition-colors duration-100 hover:bg-hover"
            >
              {question}
              <Icon name="chevron-right" size={14} className="text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
