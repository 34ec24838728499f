/** A draft that an answer proposes. The card opens the ordinary page with its form filled in; it places nothing. */
import { useRouteLink } from '@/components/assistant/surface'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ChatMessageId, Proposal } from '@/lib/core/chat'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { type ProposalNames, proposalWords } from './proposal-words'

export interface ProposalCardProps {
  proposal: Proposal
  message: ChatMessageId
  call: string
  names: Omit<ProposalNames, 'quantity'>
}

export function ProposalCard({ proposal, message, call, names }: ProposalCardProps) {
  const { t, sentence, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const link = useRouteLink()
  const words = proposalWords(
    proposal,
    { message, call },
    { ...names, quantity: (quantity) => formatFullQuantity(quantity, { locale, hidden }) },
  )
  return (
    <section className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-accent bg-surface p-3">
      <div className="min-w-0 basis-60 grow">
        <p className="flex items-center gap-2 text-xs font-medium text-muted">
          <Icon name="note" size={14} />
          {sentence(words.title)}
        </p>
        <p className="mt-1 text-sm font-medium break-words">{sentence(words.what)}</p>
        {words.where === undefined ? null : <p className="text-xs text-muted">{words.where}</p>}
        <p className="mt-1 text-xs text-muted">
          {words.gone ? sentence(words.gone) : t('A draft only: you check it and confirm it yourself.')}
        </p>
      </div>
      {words.gone ? null : (
        <a className={buttonClass('secondary', 'sm')} {...link(words.route)}>
          {sentence(words.act)}
        </a>
      )}
    </section>
  )
}
