/** One look of the assistant, folded: what it looked at. Unfolded: what it asked, exactly what it got, and why it got nothing. */
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { ASSISTANT_TOOLS } from '@/lib/assistant/tools/registry'
import type { ToolCall } from '@/lib/core/chat'

export function ToolLine({ call }: { call: ToolCall }) {
  const { t, sentence } = useT()
  const title = useToolTitle(call.tool)
  const isRunning = call.state === 'running'
  return (
    <details className="group rounded-lg border border-line bg-surface text-sm">
      <summary className="flex min-h-8 list-none flex-wrap items-center gap-x-2 gap-y-1 rounded-lg px-2.5 py-1 text-xs text-muted hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron-right"
          size={12}
          className="transition-transform group-open:rotate-90 rtl:group-open:-rotate-90"
        />
        <span className="min-w-0 break-words">
          {isRunning
            ? t('Looking at: {what}', { what: title })
            : call.proposal
              ? t('Prepared: {what}', { what: title })
              : t('Looked at: {what}', { what: title })}
        </span>
        {call.state === 'failed' ? <Badge tone="warn">{t('Got no answer')}</Badge> : null}
        {call.state === 'refused' ? <Badge tone="danger">{t('Refused')}</Badge> : null}
      </summary>
      <div className="grid gap-3 border-t border-line px-2.5 py-2.5">
        {call.why ? <p className="text-xs text-muted">{sentence(call.why)}</p> : null}
        <Letters name={t('What it asked')} text={call.input} isPrivate={false} />
        {call.sent === undefined ? null : (
          <Letters name={t('What was sent to it')} text={call.sent} isPrivate />
        )}
      </div>
    </details>
  )
}

/** A tool that this version does not know is a name that a model made up. */
function useToolTitle(tool: string): string {
  const { t, sentence } = useT()
  const known = ASSISTANT_TOOLS.find(({ name }) => name === tool)
  return known ? sentence(known.title) : t('something that does not exist')
}

/** Exactly, letter by letter; hidden with the amounts that stand in it. */
function Letters({ name, text, isPrivate }: { name: string; text: string; isPrivate: boolean }) {
  const { t } = useT()
  const { hidden } = useMoneyDisplay()
  return (
    <section className="min-w-0">
      <p className="mb-1 text-xs font-medium">{name}</p>
      {hidden && isPrivate ? (
        <p className="text-xs text-muted">{t('Not shown while amounts are hidden.')}</p>
      ) : (
        <pre
          tabIndex={0}
          role="region"
          aria-label={name}
          className="max-h-64 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs break-words whitespace-pre-wrap"
        >
          {text === '' ? '–' : text}
        </pre>
      )}
    </section>
  )
}
